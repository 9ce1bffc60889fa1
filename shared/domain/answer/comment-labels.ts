import { visibleQuestions } from '../instrument/applying.ts';
import { type Instrument, questionsOf } from '../instrument/instrument.ts';
import type { Answers } from './answers.ts';

/**
 * Text questions whose texts may be kept under the question's name. A follow-up's name tells what its writer
 * answered before; so it is named only where at least k people of the shuffle were asked it.
 */
export function commentLabels(
  instrument: Instrument,
  people: readonly { readonly answers: Answers; readonly context: Readonly<Record<string, string>> }[],
  k: number,
): ReadonlySet<string> {
  const asked = new Map<string, number>();
  for (const facts of people) {
    for (const { id } of visibleQuestions(instrument, facts)) asked.set(id, (asked.get(id) ?? 0) + 1);
  }
  const texts = questionsOf(instrument).filter(({ pile }) => pile === 'comment');
  return new Set(texts.flatMap(({ id }) => ((asked.get(id) ?? 0) >= k ? [id] : [])));
}
