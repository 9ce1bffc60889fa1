import { orderingsOf, sizeOf, tracesOf } from './features.ts';
import type { Item } from './items.ts';

export interface Finding {
  readonly how: string;
  /** Pairs that are right, in expectation where the attacker must guess among several. */
  readonly right: number;
}

export interface Attack {
  readonly tries: number;
  readonly best: Finding;
}

/** Tries everything on two kinds of items, each with as many of the same people. */
export function joinAttack(one: readonly Item[], other: readonly Item[]): Attack {
  const findings = findingsOf(one, other);
  const best = findings.reduce((most, finding) => (finding.right > most.right ? finding : most));
  return { tries: findings.length, best };
}

/** What each way of joining them gets right. */
export function findingsOf(one: readonly Item[], other: readonly Item[]): readonly Finding[] {
  const people = new Set(other.map(({ person }) => person));
  const ours = one.filter(({ person }) => people.has(person));
  const theirs = other.filter(({ person }) => ours.some((item) => item.person === person));
  return [...byOrder(ours, theirs), byTraces(ours, theirs), bySize(ours, theirs)];
}

/** Puts both in every order there is, forwards and backwards, and lays them side by side at every shift. */
function byOrder(ours: readonly Item[], theirs: readonly Item[]): Finding[] {
  const orders = (items: readonly Item[]) =>
    orderingsOf(items).map(([name, valueOf]) => {
      const values = new Map(items.map((item, place) => [item, valueOf(item, place)]));
      const sorted = items.toSorted((a, b) => (values.get(a) ?? 0) - (values.get(b) ?? 0));
      return { name, people: sorted.map(({ person }) => person) };
    });
  const found: Finding[] = [];
  const others = orders(theirs).flatMap(({ name, people }) => [
    { name, people },
    { name: `${name}, backwards`, people: people.toReversed() },
  ]);
  for (const mine of orders(ours)) {
    for (const { name, people } of others) {
      for (let shift = 0; shift < people.length; shift += 1) {
        const right = mine.people.filter(
          (person, place) => person === people[(place + shift) % people.length],
        ).length;
        found.push({ how: `${mine.name} against ${name}, shifted by ${shift}`, right });
      }
    }
  }
  return found;
}

/** Pairs each item with those that hold the same rare values, or what the protocol makes of them. */
function byTraces(ours: readonly Item[], theirs: readonly Item[]): Finding {
  const holders = new Map<string, Set<number>>();
  for (const item of theirs) {
    for (const trace of tracesOf(item))
      holders.set(trace, (holders.get(trace) ?? new Set()).add(item.person));
  }
  let right = 0;
  for (const item of ours) {
    const score = new Map(theirs.map(({ person }) => [person, 0]));
    for (const trace of tracesOf(item)) {
      const found = holders.get(trace);
      if (found === undefined) continue;
      for (const person of found)
        score.set(person, (score.get(person) ?? 0) + Math.log(theirs.length / found.size));
    }
    right += guess(item.person, score);
  }
  return { how: 'values in common', right };
}

function bySize(ours: readonly Item[], theirs: readonly Item[]): Finding {
  const right = ours.reduce((sum, item) => {
    const score = new Map(theirs.map((their) => [their.person, -Math.abs(sizeOf(their) - sizeOf(item))]));
    return sum + guess(item.person, score);
  }, 0);
  return { how: 'sizes alike', right };
}

/** The chance that a guess among the best scores is this person. */
function guess(person: number, score: ReadonlyMap<number, number>): number {
  const most = Math.max(...score.values());
  const best = [...score].filter(([, value]) => value === most).map(([candidate]) => candidate);
  return best.includes(person) ? 1 / best.length : 0;
}

/**
 * As many right pairs as luck does not reach in this many tries but once in a million: in a random pairing the
 * number of right ones is nearly Poisson with mean 1.
 */
export function beyondLuck(tries: number): number {
  let [term, tail, right] = [Math.exp(-1), 1, 0];
  while (tail * tries > 1e-6) {
    tail -= term;
    right += 1;
    term /= right;
    // Below this the difference of nearly equal numbers says no more: go on with the terms themselves.
    if (tail < 1e-9) tail = term * 1.2;
  }
  return right;
}
