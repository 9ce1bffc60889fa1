import { holds } from '../../domain/instrument/condition.ts';
import {
  type Condition,
  type Instrument,
  optionsOf,
  type Question,
  questionOf,
} from '../../domain/instrument/instrument.ts';

/**
 * Who is asked a question. `who-tells`: whoever is asked it has given a sensitive answer elsewhere, so that to count
 * its answers would count that one. What follows up a reason is asked of `some`: it is shown where its reason is.
 */
export function askedOf(
  instrument: Instrument,
  { show_if: condition }: Question,
  context: Readonly<Record<string, string>>,
): 'everybody' | 'some' | 'nobody' | 'who-tells' {
  if (condition === undefined) return 'everybody';
  const read = questionsRead(condition);
  if (read.length === 0) return holds(condition, { answers: {}, context }) ? 'everybody' : 'nobody';
  const tells = read.some((id) => {
    const question = questionOf(instrument, id);
    if (question === undefined || id === 'reasons' || id === 'main_reason') return false;
    const marked = optionsOf(instrument, question).some(({ sensitive }) => sensitive === true);
    return question.sensitive === true || marked;
  });
  return tells ? 'who-tells' : 'some';
}

/** Questions of this survey that a condition reads; what came with the link is none. */
function questionsRead(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(questionsRead);
  if ('any' in condition) return condition.any.flatMap(questionsRead);
  return condition.q.startsWith('ctx.') ? [] : [condition.q];
}
