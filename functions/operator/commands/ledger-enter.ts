import type { Entered } from '../../../shared/use-cases/elsewhere/enter-elsewhere.ts';
import { type Command, Stop } from '../command.ts';
import { fileJson } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const ledgerEnter: Command = {
  name: 'ledger enter',
  takes: 'CAMPAIGN FILE',
  says: 'Enter figures that were published elsewhere of the same people, so that they count as said',
  more: [
    'FILE is JSON: {"source": "…", "published": "2026-05-12", "tables": [{"area": "N03", "from": "2026-Q2",',
    '"to": "2027-Q1", "n": 72, "counts": {"reasons": {"workload": 30}}}]}; docs/disclosure.md explains it. The next',
    'release is judged with it. It cannot be taken out again: begin with --dry-run.',
  ].join('\n'),
  options: {
    by: { type: 'string', value: 'NAME', says: 'who enters it' },
    'dry-run': { type: 'boolean', says: 'say what would follow, and enter nothing' },
  },
  async run({ words: [campaign = '', path = ''], text, chosen }, reach) {
    const by = text('by')?.trim() ?? '';
    if (by === '') throw new Stop('Say who enters it: --by "…". It is kept.');
    const event = {
      action: 'enter-elsewhere',
      campaign,
      by,
      dryRun: chosen('dry-run'),
      file: fileJson(path),
    };
    const { invoke } = await reach();
    const entered = await valueOf(invoke<Entered>('release', event));
    return { lines: linesOf(entered), value: entered };
  },
};

const linesOf = ({ dryRun, already, tables, untold, telling }: Entered): readonly string[] => [
  already
    ? 'It stands in the ledger already.'
    : `${tables - untold.length} of ${tables} tables ${dryRun ? 'would count' : 'count'} as said from now on.`,
  ...(untold.length === 0
    ? []
    : [`Nothing is counted here in the time of table ${untold.join(', ')}: it tells nothing.`]),
  ...(telling.length === 0
    ? []
    : [
        'Warning: it tells more of these answers than is ever released. Areas can show little or nothing more of them:',
      ]),
  ...telling.map(({ question, answers }) => `  ${question} ${answers.join('; ')}`),
];
