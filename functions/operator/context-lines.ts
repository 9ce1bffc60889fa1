import type { ContextVersion } from '../../shared/domain/context/version.ts';
import type { ContextIntake } from '../../shared/use-cases/import-context.ts';

const OUTCOMES: Readonly<Record<ContextIntake['outcome'], string>> = {
  'dry-run': 'Dry run: nothing is stored.',
  loaded: 'Loaded.',
  'already-loaded': 'These data are loaded already: nothing is changed.',
  refused: 'Nothing is stored: correct the rows below, or load the rest with --leave-out.',
};

/** What became of a file of context data, for a person to check against it. */
export const contextLines = (intake: ContextIntake): readonly string[] => [
  `${intake.kind} as at ${intake.asAt}: ${OUTCOMES[intake.outcome]}`,
  `Rows read: ${intake.read}. Refused: ${intake.refused.length}. Kept, after titles of one role are added up: ${intake.taken}.` +
    (intake.months === null ? '' : ` Months: ${intake.months.from} to ${intake.months.to}.`),
  ...intake.refused.map(({ line, reason }) => `Line ${line}: ${reason}`),
];

export const versionLine = ({ kind, asAt, loaded, rows, refused, months, average }: ContextVersion): string =>
  `${kind} as at ${asAt}: ${rows} rows${months === null ? '' : `, ${months.from} to ${months.to}`}` +
  `${kind === 'staffing' ? `, ${average} average` : ''}, loaded ${loaded}` +
  `${refused === 0 ? '' : `, ${refused} refused rows left out`}.`;
