import { ROLLOUT_STEPS } from '../context/rollout.ts';
import type { RolloutRow } from '../context/rows.ts';
import type { Cell, Table } from './report.ts';
import type { View } from './view.ts';
import { waveBefore } from './wave-before.ts';
import { dayInWords } from '../kernel/day-in-words.ts';

/** Factors of the statements that such a roll-out is to change. */
const FACTORS = ['psychological-safety', 'team-briefing', 'sbar', 'protected-time', 'feedback-learning'];

export const NO_CAUSE =
  'That a change comes after a step does not say that it comes from it: other things changed in the same time.';

/**
 * When each step of the human factors roll-out began here, laid over the waves that the report compares. Undefined
 * where the survey is not about it, or nothing is known.
 */
export function humanFactorsTable(view: View): Table | undefined {
  const { release, scope, companions } = view;
  const rows = companions.context?.rollout ?? [];
  const about = release.questions.some(({ factor }) => factor !== undefined && FACTORS.includes(factor));
  if (!about || rows.length === 0) return undefined;
  const units = unitsOf(view);
  const own = rows.filter(({ unit }) => units.includes(unit));
  const begun = begunBy(view);
  const before = waveBefore(view);
  const one = scope.kind === 'unit';
  return {
    id: 'human_factors',
    title: `Human factors: what began when, ${scope.name}`,
    note: `${before === undefined ? `This wave has answers up to ${dayInWords(release.dataAsAt)}.` : `${before.title} has answers up to ${dayInWords(before.asAt)}, this wave up to ${dayInWords(release.dataAsAt)}.`} ${NO_CAUSE}`,
    columns: [
      { title: 'Step', kind: 'text', detail: false },
      ...(one
        ? []
        : [{ title: `Begun in units, of ${units.length}`, kind: 'number' as const, detail: false }]),
      { title: one ? 'Day' : 'First began', kind: 'text', detail: false },
      ...(one ? [] : [{ title: 'Last began', kind: 'text' as const, detail: false }]),
      { title: 'Against the waves', kind: 'text', detail: false },
    ],
    rows: ROLLOUT_STEPS.map(([step, name]): Cell[] => {
      const days = daysOf(own, step);
      const sofar = daysOf(begun, step);
      const named = (day: string | undefined): Cell => (day === undefined ? { mark: 'x' } : dayInWords(day));
      const when = days.map((day) => whenOf(day, release.dataAsAt, before?.asAt));
      return [
        name,
        ...(one ? [named(days[0])] : [sofar.length, named(sofar[0]), named(sofar.at(-1))]),
        one ? (when[0] ?? 'Not known to have begun') : countedWords(when),
      ];
    }),
  };
}

/** What of it began between an earlier wave and this one: stands with the table of changes. */
export function begunBetween(view: View, earlier: string): string | undefined {
  if (humanFactorsTable(view) === undefined) return undefined;
  const units = unitsOf(view);
  const rows = begunBy(view).filter(({ date }) => date > earlier);
  const steps = ROLLOUT_STEPS.flatMap(([step, name]) => {
    const days = daysOf(rows, step);
    if (days[0] === undefined) return [];
    return [
      `${name} (${units.length === 1 ? dayInWords(days[0]) : `${days.length} of ${units.length} units, from ${dayInWords(days[0])}`})`,
    ];
  });
  return steps.length === 0
    ? 'No step of the human factors roll-out is known to have begun between the two waves.'
    : `Begun between the two waves: ${new Intl.ListFormat('en-GB').format(steps)}. ${NO_CAUSE}`;
}

/** What began on which day, up to this wave: each step here, or in the first of several units. */
export function stepsBegun(view: View): readonly { readonly day: string; readonly label: string }[] {
  if (humanFactorsTable(view) === undefined) return [];
  const units = unitsOf(view);
  return ROLLOUT_STEPS.flatMap(([step, name]) => {
    const days = daysOf(begunBy(view), step);
    const [day] = days;
    if (day === undefined) return [];
    const began =
      units.length === 1 ? `${name} began` : `${name} began in ${days.length} of ${units.length} units`;
    return [{ day, label: `${began}${days.length > 1 ? ', first' : ''} on ${dayInWords(day)}` }];
  });
}

/** What is planned for after the wave has not begun in it. */
function begunBy(view: View): readonly RolloutRow[] {
  const units = unitsOf(view);
  return (view.companions.context?.rollout ?? []).filter(
    ({ unit, date }) => units.includes(unit) && date <= view.release.dataAsAt,
  );
}

const daysOf = (rows: readonly RolloutRow[], wanted: RolloutRow['step']): readonly string[] =>
  rows.flatMap(({ step, date }) => (step === wanted ? [date] : [])).toSorted();

/** Places that are units of their own: the whole of the scope. */
const unitsOf = ({ release, scope }: View): readonly string[] =>
  release.scopes.flatMap(({ kind, code, region }) =>
    kind === 'unit' &&
    (scope.kind === 'nation' ||
      scope.code === code ||
      (scope.kind === 'region' && region?.code === scope.code))
      ? [code]
      : [],
  );

type When = 'Before both waves' | 'Before this wave' | 'Between the two waves' | 'After this wave';

function whenOf(day: string, now: string, before: string | undefined): When {
  if (day > now) return 'After this wave';
  if (before === undefined) return 'Before this wave';
  return day > before ? 'Between the two waves' : 'Before both waves';
}

function countedWords(when: readonly When[]): string {
  const counts = [...Map.groupBy(when, (each) => each)].map(
    ([words, same]) => `${words.toLowerCase()}: ${same.length}`,
  );
  const [first = 'not known to have begun', ...others] = counts;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join('; ');
}
