import type { Facts } from './condition.ts';
import { type Instrument, type Option, optionsOf, type Question, questionOf } from './instrument.ts';

/** Values that stand for "none of these", wherever a list has them. */
const LAST: ReadonlySet<string | number> = new Set(['other', 'none', 'unsure', 'na', 'pnts']);

/**
 * The options to show, in the order to show them. The same seed gives the same person the same order on every
 * visit; options drawn from another question keep that question's order.
 */
export function offeredOptions(
  instrument: Instrument,
  question: Question,
  facts: Facts,
  seed: string,
): readonly Option[] {
  const source =
    question.options_from === undefined ? undefined : questionOf(instrument, question.options_from);
  if (source === undefined) return inOrder(question, optionsOf(instrument, question), seed);
  const picked = Object.hasOwn(facts.answers, source.id) ? facts.answers[source.id] : undefined;
  const offered = optionsOf(instrument, question).filter(
    ({ value }) => Array.isArray(picked) && picked.includes(String(value)),
  );
  return inOrder(source, offered, seed);
}

function inOrder(question: Question, options: readonly Option[], seed: string): readonly Option[] {
  if (question.randomise !== true) return options;
  const isLast = (option: Option): boolean => option.exclusive === true || LAST.has(option.value);
  const drawn = options
    .filter((option) => !isLast(option))
    .map((option) => ({ option, rank: draw(`${seed}\n${question.id}\n${option.value}`) }))
    .toSorted((a, b) => a.rank - b.rank || (String(a.option.value) < String(b.option.value) ? -1 : 1));
  return [...drawn.map(({ option }) => option), ...options.filter(isLast)];
}

/** FNV-1a with murmur3's finisher (Appleby): spreads 32 bits evenly; nothing secret hangs on it. */
function draw(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
