import type { Intake } from '../../shared/use-cases/take-invitees.ts';

/** What became of each row of a list of leavers. */
export const inviteeLines = ({ dryRun, read, taken, refused, duplicates }: Intake): readonly string[] => [
  `Rows read: ${read}. ${dryRun ? 'Would be taken' : 'Taken'}: ${taken}. Refused: ${refused.length}. ` +
    `Already there: ${duplicates.length}.`,
  ...[...refused, ...duplicates].map(({ line, reason }) => `Line ${line}: ${reason}`),
];
