import type { Superseded } from '../campaign/superseded.ts';

/** By the key of an envelope that was replaced, the key of the one in its place. */
type Replacements = ReadonlyMap<string, string>;

const replacementsOf = (superseded: readonly Superseded[]): Replacements =>
  new Map(superseded.map(({ key, by }) => [key, by]));

/**
 * Keys of envelopes that must not be counted: those that were replaced, and those that stand, directly or
 * through others, in the place of one that was mixed before.
 */
export function notToCount(
  superseded: readonly Superseded[],
  mixed: ReadonlySet<string>,
): ReadonlySet<string> {
  const replacements = replacementsOf(superseded);
  const after = [...replacements.keys()]
    .filter((key) => mixed.has(key))
    .flatMap((key) => chainAfter(key, replacements));
  return new Set([...replacements.keys(), ...after]);
}

/** Keys that stand in the place of this one, nearest first. */
function chainAfter(key: string, replacements: Replacements): readonly string[] {
  const chain: string[] = [];
  for (let next = replacements.get(key); next !== undefined; next = replacements.get(next)) {
    if (chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}

/** An envelope's row: sealed and waiting, or emptied. */
export interface EnvelopeState {
  readonly key: string;
  /** The last day of the link it was sent by. */
  readonly expires: string;
  readonly waiting: boolean;
}

export interface LettingGo {
  readonly envelopes: readonly string[];
  readonly superseded: readonly string[];
}

/**
 * What may be forgotten: emptied envelopes whose links have expired and the rows of their replacements, except
 * where an envelope of the same chain still waits. No more can be sent or replaced by a link that has expired.
 */
export function lettingGo(
  envelopes: readonly EnvelopeState[],
  superseded: readonly Superseded[],
  expiredBefore: string,
): LettingGo {
  const replacements = replacementsOf(superseded);
  const lastOf = (key: string): string => chainAfter(key, replacements).at(-1) ?? key;
  const needed = new Set(envelopes.filter(({ waiting }) => waiting).map(({ key }) => lastOf(key)));
  const free = ({ key, expires }: { readonly key: string; readonly expires: string }): boolean =>
    expires < expiredBefore && !needed.has(lastOf(key));
  return {
    envelopes: envelopes.filter((row) => !row.waiting && free(row)).map(({ key }) => key),
    superseded: superseded.filter(free).map(({ key }) => key),
  };
}
