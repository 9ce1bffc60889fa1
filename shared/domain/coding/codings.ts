import type { CodingBatch } from './batch.ts';
import { codedTwice, commentsOf, type Seat, SEATS } from './seats.ts';

/** By name of the comment, the themes it was found to be about; none of them is a finding too. */
export type Codes = ReadonlyMap<string, readonly string[]>;

/** Everything that was decided about a batch so far. */
export interface BatchCodings {
  readonly batch: CodingBatch;
  /** Who codes; undefined where nobody has begun. */
  readonly coders: Readonly<Record<Seat, string | undefined>>;
  readonly codes: Readonly<Record<Seat, Codes>>;
  /** What was decided where the two differed. */
  readonly resolved: Codes;
  /** Its counts are made: nothing changes any more. */
  readonly closed: boolean;
}

export const leftOf = ({ batch, codes }: BatchCodings, seat: Seat): readonly string[] =>
  commentsOf(batch, seat).filter((name) => !codes[seat].has(name));

/** Until both are done neither sees what the other found. */
export const bothDone = (codings: BatchCodings): boolean =>
  SEATS.every((seat) => leftOf(codings, seat).length === 0);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((theme) => other.includes(theme));

/** Comments that the two found to be about different themes. */
export function disagreements({ batch, codes }: BatchCodings): readonly string[] {
  const twice = codedTwice(batch);
  return commentsOf(batch, 2).filter(
    (name) => twice.has(name) && !isSame(codes[1].get(name) ?? [], codes[2].get(name) ?? []),
  );
}

export const unresolved = (codings: BatchCodings): readonly string[] =>
  disagreements(codings).filter((name) => !codings.resolved.has(name));

/** What each comment is about in the end; undefined while anything is left to code or to resolve. */
export function settledCodes(codings: BatchCodings): Codes | undefined {
  if (!bothDone(codings) || unresolved(codings).length > 0) return undefined;
  const differing = new Set(disagreements(codings));
  return new Map(
    codings.batch.comments.map((name) => [
      name,
      (differing.has(name) ? codings.resolved : codings.codes[1]).get(name) ?? [],
    ]),
  );
}
