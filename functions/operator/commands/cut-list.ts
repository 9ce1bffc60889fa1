import type { CutRequest } from '../../../shared/domain/disclosure/cuts/cut-request.ts';
import type { Command } from '../command.ts';
import { requestLines } from '../cut-lines.ts';
import { valueOf } from '../outcome.ts';

export const cutList: Command = {
  name: 'cut list',
  takes: 'CAMPAIGN',
  says: 'List the tables that were asked for beside the reports, the newest first, and their answers',
  async run({ words: [campaign = ''] }, reach) {
    const { invoke } = await reach();
    const event = { action: 'list-cuts', campaign };
    const requests = await valueOf(invoke<readonly CutRequest[]>('release', event));
    const lines = requests.flatMap(requestLines);
    return {
      lines: lines.length === 0 ? [`Nobody has asked for a table of ${campaign}.`] : lines,
      value: requests,
    };
  },
};
