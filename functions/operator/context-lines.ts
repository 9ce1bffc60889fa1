import {
  type ContextVersion,
  daysBetween,
  isLate,
  isShortYear,
} from '../../shared/domain/context/version.ts';
import type { ContextIntake } from '../../shared/domain/context/intake.ts';

const OUTCOMES: Readonly<Record<ContextIntake['outcome'], string>> = {
  'dry-run': 'Dry run: nothing is stored.',
  loaded: 'Loaded.',
  'already-loaded': 'These data are loaded already: nothing is changed.',
  refused: 'Nothing is stored: correct the rows below, or load the rest with --leave-out.',
};

/** What became of a file of context data, for a person to check against it. */
export const contextLines = (intake: ContextIntake): readonly string[] => [
  `${intake.kind} as at ${intake.asAt}: ${OUTCOMES[intake.outcome]}`,
  `Rows read: ${intake.read}. Refused: ${intake.refused}. Kept, after titles of one role are added up: ${intake.taken}.` +
    (intake.months === null ? '' : ` Months: ${intake.months.from} to ${intake.months.to}.`),
  ...(isShortYear(intake)
    ? ['This file has fewer than thirteen month ends: reports made with it have no leaving rates.']
    : []),
  ...intake.refusedRows.map(({ line, reason }) => `Line ${line}: ${reason}`),
  ...(intake.refused > intake.refusedRows.length
    ? [`These are the first ${intake.refusedRows.length} refused rows of ${intake.refused}.`]
    : []),
];

/** Kinds whose newest data are older than a quarter. */
export function lateLines(versions: readonly ContextVersion[], today: string): readonly string[] {
  const newest = new Map(versions.map((version) => [version.kind, version]));
  return [...newest.values()]
    .filter((version) => isLate(version, today))
    .map(({ kind, asAt }) => `Late: the newest ${kind} data are ${daysBetween(asAt, today)} days old.`);
}

export const versionLine = ({
  kind,
  asAt,
  revision,
  loaded,
  rows,
  refused,
  months,
  average,
}: ContextVersion): string =>
  `${kind} as at ${asAt}${revision === undefined ? '' : `, correction ${revision - 1}`}: ${rows} rows${months === null ? '' : `, ${months.from} to ${months.to}`}` +
  `${kind === 'staffing' ? `, ${average} average` : ''}, loaded ${loaded}` +
  `${refused === 0 ? '' : `, ${refused === 1 ? '1 refused row' : `${refused} refused rows`} left out`}.`;
