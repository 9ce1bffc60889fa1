import type { Band, Layer, Link } from '../domain/disclosure/layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../domain/disclosure/release.ts';
import { type Condition, type Instrument, questionsOf } from '../domain/instrument/instrument.ts';
import type { Projection } from './released/projection.ts';

/**
 * Which counts limit which, as anybody can read it off the questionnaire: a question that was asked only of those who
 * gave certain answers, and the main reason, which is one of the reasons.
 */
export function linksBetween(instrument: Instrument, released: readonly ReleasedQuestion[]): readonly Link[] {
  const known = new Set(released.map(({ id }) => id));
  const conditions = new Map(questionsOf(instrument).map(({ id, show_if }) => [id, show_if]));
  const reasons = released.find(({ role }) => role === 'reasons');
  return released.flatMap(({ id, role, options }): Link[] => {
    const condition = conditions.get(id);
    const greater = condition === undefined ? undefined : askedOf(condition);
    const asked = greater?.every(({ question }) => known.has(question)) === true ? greater : undefined;
    return options.flatMap(({ value }): Link[] => {
      const lesser = { question: id, value };
      const isReason = reasons?.options.some((option) => option.value === value) === true;
      if (role === 'main' && reasons !== undefined && isReason) {
        return [{ lesser, greater: [{ question: reasons.id, value }] }];
      }
      return asked === undefined ? [] : [{ lesser, greater: asked }];
    });
  });
}

/** The answers of which at least one was needed; undefined where the condition says no such thing. */
function askedOf(condition: Condition): Link['greater'] | undefined {
  if ('all' in condition) return condition.all.map(askedOf).find((found) => found !== undefined);
  if ('any' in condition) {
    const parts = condition.any.map(askedOf);
    return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  const { q: question, op, value } = condition;
  const wanted = (typeof value === 'object' ? value : [value]).map((one) => ({
    question,
    value: String(one),
  }));
  if (op === 'eq' || op === 'in') return wanted;
  return op === 'includes' ? wanted.slice(0, 1) : undefined;
}

/** Where a question is released twice, in bands and point by point: which points make a band. */
export function bandsOf(all: readonly Projection[]): readonly Band[] {
  return all.flatMap((coarse): Band[] => {
    const fine = all.find(
      ({ column, question }) =>
        column === coarse.column && question.role === 'points' && question !== coarse.question,
    );
    if (fine === undefined) return [];
    const layer = ({ question }: Projection, value = NO_ANSWER): Layer => ({ question: question.id, value });
    const bands = coarse.values.map((held, band): Band => ({
      whole: layer(coarse, coarse.question.options[band]?.value),
      parts: fine.values.flatMap((places, point) =>
        places.every((place) => held.includes(place))
          ? [layer(fine, fine.question.options[point]?.value)]
          : [],
      ),
    }));
    return [...bands, { whole: layer(coarse), parts: [layer(fine)] }];
  });
}
