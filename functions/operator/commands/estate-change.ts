import type { EstateChanged, EstateIntake } from '../../../shared/use-cases/change-estate.ts';
import type { Command } from '../command.ts';
import { fileText } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const estateChange: Command = {
  name: 'estate change',
  takes: 'FILE',
  says: 'Take in dated merges, splits and renames of units: what is not yet in a batch is counted with what followed',
  more: [
    'FILE is a CSV: effective,region,from,to. Units are written N50STTR Stockport and Trafford; N50TAST Tameside.',
    'docs/boundary-changes.md says what becomes of answers and figures. Begin with --dry-run. The same again changes nothing.',
  ].join('\n'),
  options: { 'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' } },
  async run({ words: [file = ''], chosen }, reach) {
    const csv = fileText(file);
    const { invoke } = await reach();
    const event = { action: 'change-estate', dryRun: chosen('dry-run'), csv };
    const intake = await valueOf(invoke<EstateIntake>('import', event));
    const { unread, estates } = intake;
    const failed = unread.length > 0 || estates.some(({ refused }) => refused.length > 0);
    return { lines: linesOf(intake), value: intake, failed };
  },
};

const linesOf = ({ dryRun, unread, estates }: EstateIntake): readonly string[] => [
  ...unread.map(({ line, reason }) => `Line ${line}: ${reason}`),
  ...estates.flatMap((estate) => estateLines(estate, dryRun)),
];

const estateLines = (
  { campaign, changed, standing, refused }: EstateChanged,
  dryRun: boolean,
): readonly string[] => [
  `${campaign ?? 'New campaigns'}: ${dryRun ? 'would take' : 'took'} ${count(changed)}` +
    `, ${count(standing)} known already, ${count(refused)} refused.`,
  ...refused.map(({ line, reason }) => `  Line ${line}: ${reason}`),
];

const count = ({ length }: readonly unknown[]): string => `${length} ${length === 1 ? 'row' : 'rows'}`;
