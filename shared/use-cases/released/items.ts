import type { ReleasedQuestion } from '../../domain/disclosure/release.ts';
import {
  answerValues,
  type Instrument,
  type Option,
  optionsOf,
  type Question,
} from '../../domain/instrument/instrument.ts';
import type { Projection } from './projection.ts';
import { rangesOf } from './ranges.ts';

type ReleasedOption = ReleasedQuestion['options'][number];

/** A part of a scale, and the places of its points in the question's column. */
interface Band {
  readonly option: ReleasedOption;
  readonly at: readonly number[];
}

/**
 * Questions whose points are not answers of their own: a statement in bands and, for means, point by point; a number
 * in ranges. A quarter is a date and no figure. Undefined where the question is of another kind.
 */
export function itemProjections(
  instrument: Instrument,
  question: Question,
  conditional: boolean,
): Projection[] | undefined {
  if (question.type === 'date-month') return [];
  if (question.type === 'number') {
    const points = answerValues(instrument, question).map(Number);
    if (points.length === 0) return [];
    return [projectionOf(question, conditional, 'choice', question.id, rangesOf(points, question.unit))];
  }
  if (question.scale === undefined) return undefined;
  const options = optionsOf(instrument, question);
  const item = projectionOf(question, conditional, 'item', question.id, bandsOf(options));
  // The gate judges sensitive counts question by question: two that add up to each other it could not.
  if (question.sensitive === true) return [item];
  return [item, projectionOf(question, conditional, 'points', `${question.id}.points`, pointsOf(options))];
}

function projectionOf(
  question: Question,
  conditional: boolean,
  role: ReleasedQuestion['role'],
  id: string,
  bands: readonly Band[],
): Projection {
  const options = bands.map(({ option }) => option);
  return {
    question: {
      id,
      role,
      text: question.text,
      several: false,
      most: null,
      sensitive: question.sensitive === true,
      conditional,
      follows: null,
      ...(question.stem !== undefined && { stem: question.stem }),
      ...(role === 'item' && question.drivers.length > 0 && { drivers: [...question.drivers] }),
      ...(question.factor !== undefined && { factor: question.factor }),
      ...(question.reverse === true && { reverse: true }),
      ...(role === 'points' ? {} : matchOf(question, options, bands)),
      options,
    },
    column: question.id,
    // A column has "no answer" first.
    values: bands.map(({ at }) => at.map((place) => place + 1)),
  };
}

/** What is worse than expected, as released options say it: left out where they cannot. */
export function matchOf(
  { match }: Question,
  options: readonly ReleasedOption[],
  bands: readonly (Band & { readonly values?: readonly string[] })[] = [],
): Pick<ReleasedQuestion, 'match'> {
  if (match === undefined) return {};
  const wanted = match.worse.map(String);
  const chosen = options.filter(({ value }, index) => {
    const held = bands[index]?.values ?? [value];
    return held.length > 0 && held.every((each) => wanted.includes(each));
  });
  const covered = chosen.flatMap(({ value }) => {
    const band = bands.find(({ option }) => option.value === value);
    return band?.values ?? [value];
  });
  return covered.length === wanted.length
    ? { match: { id: match.id, worse: chosen.map(({ value }) => value) } }
    : {};
}

const isPoint = (option: Option): option is Option & { readonly value: number } =>
  typeof option.value === 'number';

/** Upper, middle and lower points of a scale, named by their labels; what is no point stands alone. */
function bandsOf(options: readonly Option[]): readonly (Band & { readonly values: readonly string[] })[] {
  const points = options.filter(isPoint).toSorted((a, b) => a.value - b.value);
  const half = Math.floor(points.length / 2);
  const parts = [
    { value: 'high', of: points.slice(points.length - half) },
    { value: 'middle', of: points.slice(half, points.length - half) },
    { value: 'low', of: points.slice(0, half).toReversed() },
    ...options
      .filter((option) => !isPoint(option))
      .map((option) => ({ value: String(option.value), of: [option] })),
  ];
  return parts
    .filter(({ of }) => of.length > 0)
    .map(({ value, of }) => ({
      option: { ...plain(value, joined(of)), exclusive: of.some((option) => !isPoint(option)) },
      at: of.map((option) => options.indexOf(option)),
      values: of.map((option) => String(option.value)),
    }));
}

const pointsOf = (options: readonly Option[]): readonly Band[] =>
  options.map((option, at) => ({
    option: {
      ...plain(String(option.value), option.label),
      exclusive: !isPoint(option),
      ...(isPoint(option) && { score: option.value }),
    },
    at: [at],
  }));

const plain = (value: string, label: string) => ({
  value,
  label,
  driver: null,
  sensitive: false,
  exclusive: false,
});

/** "Agree or strongly agree": the mildest first. */
function joined(options: readonly Option[]): string {
  const labels = options.map(({ label }, index) =>
    index === 0 ? label : (label[0] ?? '').toLowerCase() + label.slice(1),
  );
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(labels);
}
