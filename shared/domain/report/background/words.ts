import type { ContextKind } from '../../context/rows.ts';
import type { Leaving, Rate } from '../../context/leaving.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import { type ContextVersion, daysBetween, LATE_DAYS } from '../../context/version.ts';
import type { Cell } from '../report.ts';
import { dayInWords } from '../../kernel/day-in-words.ts';
import { lowered, monthRange } from '../words.ts';

/** To one decimal: rates of leaving are published so. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

export const perHundred = (share: number): number => tenth(100 * share);

/** A rate or a count that is not known prints as [x], one that has no meaning here as [z]. */
export const known = (value: number | null | undefined): Cell => value ?? { mark: 'x' };

export const fixed = (value: number): string => value.toFixed(1);

export const rateWords = ({ rate, lo, hi }: Rate): string =>
  `${fixed(100 * rate)}% (95% interval ${fixed(100 * lo)}% to ${fixed(100 * hi)}%)`;

/** Staff on average, in whole people: the tables have the decimal. */
export const averageWords = ({ average }: Pick<Leaving, 'average'>): string =>
  Math.round(average).toLocaleString('en-GB');

export const yearWords = ({ staffing }: ContextSnapshot): string => {
  const [, from, ...rest] = staffing?.months ?? [];
  return from === undefined ? '' : monthRange({ from, to: rest.at(-1) ?? from });
};

const versionOf = ({ versions }: ContextSnapshot, kind: ContextKind): ContextVersion | undefined =>
  versions.find((version) => version.kind === kind);

type Kinds = readonly (readonly [kind: ContextKind, name: string])[];

/** `Staffing; published figures as at 5 April 2026, 5 days after the answers.` Kinds of one day stand together. */
export function asAtWords(context: ContextSnapshot, kinds: Kinds, answers: string): string[] {
  const found = kinds.flatMap(([kind, name]) => {
    const version = versionOf(context, kind);
    return version === undefined ? [] : [{ version, name }];
  });
  const days = Map.groupBy(found, ({ version }) => version.asAt);
  const dates = [...days].map(
    ([asAt, together]) => `${listed(together.map(({ name }) => name))} ${lagWords(asAt, answers)}`,
  );
  const left = found.flatMap(({ version, name }) => leftOut(version, name));
  return found.length === 0 ? [] : [[...dates, ...left].join(' ')];
}

function lagWords(asAt: string, answers: string): string {
  const days = daysBetween(answers, asAt);
  const apart = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  const lag = days === 0 ? 'as the answers are' : `${apart} ${days > 0 ? 'after' : 'before'} the answers`;
  const late = days < -LATE_DAYS ? ' These data are late: newer ones were not loaded.' : '';
  return `as at ${dayInWords(asAt)}, ${lag}.${late}`;
}

const leftOut = ({ refused }: ContextVersion, name: string): string[] =>
  refused === 0
    ? []
    : [
        `${name}: ${refused === 1 ? '1 row' : `${refused} rows`} of the file could not be read and are not counted.`,
      ];

const listed = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.map(lowered)].join('; ');

/** Printed with every administrative count. */
export const ADMINISTRATIVE_RULE =
  'Counts of staff, leavers, posts and sickness are facts that the service holds, and no answers. Their rule: they are shown whole, of units, regions and the nation; by role or time in probation for regions and the nation only; with no rate of fewer than 10 staff; and they are never joined to answers below a group whose answers are shown.';

/** What the local rate means. */
export function localDefinition({ staffing }: ContextSnapshot): string {
  const average =
    staffing?.average === '2-point'
      ? 'the mean of the first and the last month end (2-point average)'
      : 'the mean of thirteen month ends (13-point average)';
  return `Permanent staff who left in twelve months, as a share of average headcount: ${average}. A move within the service is not leaving.`;
}
