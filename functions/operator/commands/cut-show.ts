import type { CutShown } from '../../../shared/use-cases/cuts/read-cuts.ts';
import type { Command } from '../command.ts';
import { cutLines, requestLines } from '../cut-lines.ts';
import { valueOf } from '../outcome.ts';

export const cutShow: Command = {
  name: 'cut show',
  takes: 'CAMPAIGN ID',
  says: 'Show a request for a table, and the table where it was granted (--json for its figures)',
  async run({ words: [campaign = '', id = ''] }, reach) {
    const { invoke } = await reach();
    const shown = await valueOf(invoke<CutShown>('release', { action: 'show-cut', campaign, id }));
    const table = shown.table === undefined ? [] : ['', ...cutLines(shown.table)];
    return { lines: [...requestLines(shown.request), ...table], value: shown };
  },
};
