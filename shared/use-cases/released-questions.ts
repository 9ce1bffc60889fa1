import {
  answerValues,
  type Instrument,
  optionsOf,
  type Question,
  questionsOf,
} from '../domain/instrument/instrument.ts';
import type { Role } from '../domain/disclosure/release.ts';
import type { GroupCounts } from '../domain/disclosure/tally.ts';
import { askedOf } from './released/asked-of.ts';
import { itemProjections, matchOf } from './released/items.ts';
import type { Projection } from './released/projection.ts';

const ROLES: Readonly<Record<string, Role>> = {
  reasons: 'reasons',
  main_reason: 'main',
  could_stay: 'could-stay',
  stay_change: 'stay-change',
  return: 'return',
};

/** Zero to ten as it is commonly reported, so that no single point of the scale is a figure. */
const BANDS = [
  { value: '9-10', label: '9 or 10 (likely)', from: 9, to: 10 },
  { value: '7-8', label: '7 or 8', from: 7, to: 8 },
  { value: '0-6', label: '0 to 6 (not likely)', from: 0, to: 6 },
] as const;

const NOT_SAID: readonly (string | number)[] = ['pnts', 'none'];

/**
 * The questions of an instrument that reports have figures of, in the instrument's order: all with answers to choose
 * from. `context` is what is the same for everyone asked.
 */
export function projections(
  instrument: Instrument,
  context: Readonly<Record<string, string>> = {},
): readonly Projection[] {
  const sensitive = sensitiveDrivers(instrument);
  return questionsOf(instrument).flatMap((question): Projection[] => {
    if (question.pile !== 'slip') return [];
    const asked = askedOf(instrument, question, context);
    if (asked === 'nobody' || asked === 'who-tells') return [];
    const conditional = asked === 'some';
    if (question.type === 'nps') return [recommendation(instrument, question, conditional)];
    const items = itemProjections(instrument, question, conditional);
    if (items !== undefined) return items;
    const follows = followedReason(question);
    const role = follows === null ? (ROLES[question.id] ?? 'choice') : 'sub-reasons';
    const options = optionsOf(instrument, question).map(
      ({ value, label, driver, sensitive: marked, exclusive }) => ({
        value: String(value),
        label,
        driver: driver ?? null,
        sensitive: marked === true || (driver !== undefined && sensitive.has(driver)),
        exclusive: exclusive === true || NOT_SAID.includes(value),
      }),
    );
    if (options.length === 0 || (role === 'choice' && isTelling(question, conditional, options))) return [];
    return [
      {
        question: {
          id: question.id,
          role,
          text: question.text,
          several: question.type === 'multi',
          most: question.max_select ?? null,
          sensitive: question.sensitive === true,
          // Everybody has a main reason or none: one reason chosen is the main reason.
          conditional: conditional && role !== 'main',
          follows,
          ...matchOf(question, options),
          options,
        },
        column: question.id,
        values: options.map((_, index) => [index + 1]),
      },
    ];
  });
}

/** A group's counts as released questions have them: [no answer, …released options]. */
export const projectCounts = (all: readonly Projection[], { n, counts }: GroupCounts): GroupCounts => ({
  n,
  counts: Object.fromEntries(
    all.map(({ question, column: name, values }) => {
      const column = counts[name] ?? [];
      const sums = values.map((indices) => indices.reduce((sum, at) => sum + (column[at] ?? 0), 0));
      return [question.id, [column[0] ?? n, ...sums]];
    }),
  ),
});

/**
 * A choice that is left out: nothing here shows the sensitive answer of a question that not everybody was asked, and
 * where each person gives one answer, a sensitive one stays in a remainder, which is kept for main reasons alone.
 */
const isTelling = (
  question: Question,
  conditional: boolean,
  options: readonly { readonly sensitive: boolean }[],
): boolean =>
  question.type !== 'multi' &&
  (options.some(({ sensitive }) => sensitive) || (conditional && question.sensitive === true));

function recommendation(instrument: Instrument, question: Question, conditional: boolean): Projection {
  const points = answerValues(instrument, question).map(Number);
  return {
    question: {
      id: question.id,
      role: 'recommend',
      text: question.text,
      several: false,
      most: null,
      sensitive: question.sensitive === true,
      conditional,
      follows: null,
      options: BANDS.map(({ value, label }) => ({
        value,
        label,
        driver: null,
        sensitive: false,
        exclusive: false,
      })),
    },
    column: question.id,
    values: BANDS.map(({ from, to }) =>
      points.flatMap((point, index) => (point >= from && point <= to ? [index + 1] : [])),
    ),
  };
}

function followedReason({ show_if: condition }: Question): string | null {
  if (condition === undefined || !('q' in condition)) return null;
  return condition.q === 'reasons' && condition.op === 'includes' ? String(condition.value) : null;
}

/** A driver is sensitive wherever it appears, not only on the option that is marked. */
const sensitiveDrivers = (instrument: Instrument): ReadonlySet<string> =>
  new Set(
    questionsOf(instrument).flatMap((question) => [
      ...(question.sensitive === true ? question.drivers : []),
      ...optionsOf(instrument, question).flatMap(({ sensitive, driver }) =>
        sensitive === true && driver !== undefined ? [driver] : [],
      ),
    ]),
  );
