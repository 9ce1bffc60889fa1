import type { Answer, Answers } from '../answer/answers.ts';
import type { Condition } from './instrument.ts';

/** All that a condition can read: the answers given so far and the values that came with the link. */
export interface Facts {
  readonly answers: Answers;
  readonly context: Readonly<Record<string, string>>;
}

type Leaf = Extract<Condition, { q: string }>;

const CONTEXT = 'ctx.';

/** A condition on a question with no answer is false, `not_in` too: nothing follows from a skip. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  const answer = factOf(condition.q, facts);
  return answer !== undefined && compare(condition, answer);
}

function compare({ op, value }: Leaf, answer: Answer): boolean {
  const chosen: readonly (string | number)[] = Array.isArray(answer) ? answer : [answer];
  const wanted = typeof value === 'object' ? value : [value];
  switch (op) {
    case 'eq':
    case 'in':
      return !Array.isArray(answer) && wanted.includes(answer);
    case 'not_in':
      return !chosen.some((one) => wanted.includes(one));
    case 'includes':
      return wanted.every((one) => chosen.includes(one));
    case 'count_gte':
      return chosen.length >= Number(value);
  }
}

function factOf(name: string, { answers, context }: Facts): Answer | undefined {
  const [values, key] = name.startsWith(CONTEXT) ? [context, name.slice(CONTEXT.length)] : [answers, name];
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The questions (and `ctx.` values) that a condition reads. */
export function readBy(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(readBy);
  if ('any' in condition) return condition.any.flatMap(readBy);
  return [condition];
}

export const isContext = (name: string): boolean => name.startsWith(CONTEXT);
