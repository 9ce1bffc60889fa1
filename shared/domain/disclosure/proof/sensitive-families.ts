import { type Layer, layerKey, type Link } from '../layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';

/** Counts that are judged together because they limit each other, of which some are sensitive. */
export interface Family {
  readonly layers: readonly Layer[];
  /** Positions in `layers`: the first is never counted without the second. */
  readonly links: readonly (readonly [lesser: number, greater: number])[];
  /** Each person gives one answer. */
  readonly single: boolean;
  /** The counts add up to all respondents. */
  readonly addUp: boolean;
  /** For each layer, answers of which everybody counted in it gave one: counts that are known. */
  readonly within: readonly (readonly (readonly Layer[])[])[];
}

/**
 * A sensitive reason is judged with what was asked about it; other sensitive options stand alone. A question with one
 * answer a person and a remainder is not judged here: its sensitive answers are never shown apart from a remainder
 * that holds "no answer" too, which leaves each of them open between none and all of it.
 */
export function sensitiveFamilies(
  questions: readonly ReleasedQuestion[],
  links: readonly Link[],
): readonly Family[] {
  const reasons = questions.find(({ role }) => role === 'reasons');
  const isSensitiveReason = (value: string | null): boolean =>
    reasons?.options.some((option) => option.value === value && option.sensitive) === true;
  return questions.flatMap((question): Family[] => {
    const values = question.options.map(({ value }) => value);
    const layerOf = (value: string): Layer => ({ question: question.id, value });
    if (!question.several) {
      if (!question.sensitive) return [];
      const layers = (question.conditional ? values : [...values, NO_ANSWER]).map(layerOf);
      return [familyOf(layers, links, { single: true, addUp: !question.conditional })];
    }
    if (isSensitiveReason(question.follows)) return [];
    const sensitive = question.options.filter((option) => option.sensitive || question.sensitive);
    return sensitive.map(({ value }) => {
      const parts = question === reasons ? followersOf(value, questions) : [];
      return familyOf([layerOf(value), ...parts], links, { single: false, addUp: false });
    });
  });
}

function familyOf(
  layers: readonly Layer[],
  links: readonly Link[],
  kind: Pick<Family, 'single' | 'addUp'>,
): Family {
  const place = new Map(layers.map((layer, at) => [layerKey(layer), at]));
  const greaterOf = (layer: Layer): readonly (readonly Layer[])[] =>
    links.flatMap(({ lesser, greater }) => (layerKey(lesser) === layerKey(layer) ? [greater] : []));
  const inside = (greater: readonly Layer[]): boolean => greater.some((layer) => place.has(layerKey(layer)));
  return {
    layers,
    links: layers.flatMap((layer, at) =>
      greaterOf(layer)
        .filter(inside)
        .flatMap(([greater]) =>
          greater === undefined ? [] : [[at, place.get(layerKey(greater)) ?? -1] as const],
        ),
    ),
    within: layers.map((layer) => greaterOf(layer).filter((greater) => !inside(greater))),
    ...kind,
  };
}

const followersOf = (reason: string, questions: readonly ReleasedQuestion[]): readonly Layer[] =>
  questions
    .filter(({ follows }) => follows === reason)
    .flatMap(({ id, options }) => options.map(({ value }) => ({ question: id, value })));
