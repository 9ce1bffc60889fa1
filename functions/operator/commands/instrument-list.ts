import type { InstrumentList } from '../../../shared/use-cases/list-instruments.ts';
import type { Command } from '../command.ts';
import { instrumentText } from '../instrument-lines.ts';
import { valueOf } from '../outcome.ts';

export const instrumentList: Command = {
  name: 'instrument list',
  takes: '',
  says: 'List the instruments, how long they take and how far they are translated',
  more: [
    'Minutes are modelled, never measured: 238 words read a minute (175 to 300; Brysbaert 2019), 3 seconds to choose an',
    'answer, 6 where several may be chosen or a number is typed, 15 and 40 to write a short and a long answer, and 2 to',
    'turn a page. An ordinary question by itself then takes about the 10 seconds that Pew Research Center reports.',
  ].join('\n'),
  async run(_, reach) {
    const { invoke } = await reach();
    const list = await valueOf(invoke<InstrumentList>('import', { action: 'list-instruments' }));
    return {
      lines: [
        ...list.instruments.map(instrumentText),
        ...list.matches.map(({ at, message }) => `${at} ${message}.`),
      ],
      value: list,
    };
  },
};
