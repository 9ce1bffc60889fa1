import { isContext } from './condition.ts';
import { type Condition, type Instrument, optionsOf, questionOf } from './instrument.ts';

type Leaf = Extract<Condition, { q: string }>;

const OPERATORS: Record<Leaf['op'], string> = {
  eq: 'is',
  in: 'is',
  not_in: 'is answered and is not',
  includes: 'includes',
  count_gte: 'has at least so many answers:',
};

/** Who is asked, for somebody who approves a draft. */
export function conditionInWords(instrument: Instrument, condition: Condition): string {
  if ('all' in condition)
    return condition.all.map((part) => conditionInWords(instrument, part)).join(' and ');
  if ('any' in condition) return condition.any.map((part) => conditionInWords(instrument, part)).join(' or ');
  return leafInWords(instrument, condition);
}

function leafInWords(instrument: Instrument, { q, op, value }: Leaf): string {
  const source = questionOf(instrument, q);
  const labels = source === undefined ? [] : optionsOf(instrument, source);
  const named = (typeof value === 'object' ? value : [value]).map((one) => {
    const label = op === 'count_gte' ? undefined : labels.find((option) => option.value === one)?.label;
    return label === undefined ? String(one) : `‘${label}’`;
  });
  const subject = isContext(q) ? `the link’s ${q.slice('ctx.'.length)}` : `‘${source?.text ?? q}’`;
  return `${subject} ${OPERATORS[op]} ${named.join(' or ')}`;
}
