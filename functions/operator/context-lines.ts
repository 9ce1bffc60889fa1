import { type ContextVersion, daysBetween, LATE_DAYS } from '../../shared/domain/context/version.ts';
import { addMonths } from '../../shared/domain/kernel/calendar.ts';
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
  ...shortYear(intake),
  ...intake.refused.map(({ line, reason }) => `Line ${line}: ${reason}`),
];

/** A leaving rate is of a year: thirteen month ends. */
function shortYear({ kind, months }: ContextIntake): readonly string[] {
  return kind === 'staffing' && months !== null && addMonths(months.from, 12) > months.to
    ? ['This file has fewer than thirteen month ends: reports made with it have no leaving rates.']
    : [];
}

const NO_FEEDS: readonly string[] = ['roles', 'toolkit', 'human-factors'];

/** Kinds whose newest data are older than a quarter: a feed that has stopped. Some kinds are no feeds. */
export function lateLines(versions: readonly ContextVersion[], today: string): readonly string[] {
  const newest = new Map(versions.map((version) => [version.kind, version]));
  return [...newest.values()]
    .filter(({ kind }) => !NO_FEEDS.includes(kind))
    .map(({ kind, asAt }) => ({ kind, days: daysBetween(asAt, today) }))
    .filter(({ days }) => days > LATE_DAYS)
    .map(({ kind, days }) => `Late: the newest ${kind} data are ${days} days old.`);
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
