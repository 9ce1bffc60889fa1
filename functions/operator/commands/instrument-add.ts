import type { InstrumentLine } from '../../../shared/use-cases/list-instruments.ts';
import type { Command } from '../command.ts';
import { fileJson } from '../files.ts';
import { instrumentText } from '../instrument-lines.ts';
import { valueOf } from '../outcome.ts';

export const instrumentAdd: Command = {
  name: 'instrument add',
  takes: 'FILE',
  says: 'Add an instrument, or a new version of one, from JSON',
  more: [
    'FILE is written like those in shared/domain/instrument/instruments. All that is wrong with it is listed. A version',
    'that is added never changes: campaigns made or opened from then on use the latest one.',
  ].join('\n'),
  options: {
    wording: {
      type: 'string',
      value: 'FILE',
      says: 'texts that you have the right to use, for questions that wait for them (instrument, version, texts)',
    },
    'dry-run': { type: 'boolean', says: 'check it, and store nothing' },
  },
  async run({ words: [file = ''], text, chosen }, reach) {
    const instrument = fileJson(file);
    const wording = text('wording');
    const event = {
      action: 'add-instrument',
      dryRun: chosen('dry-run'),
      instrument,
      ...(wording !== undefined && { wording: fileJson(wording) }),
    };
    const { invoke } = await reach();
    const line = await valueOf(invoke<InstrumentLine>('import', event));
    const done = chosen('dry-run') ? 'Could be added' : 'Added';
    return { lines: [`${done}: ${instrumentText(line)}`], value: line };
  },
};
