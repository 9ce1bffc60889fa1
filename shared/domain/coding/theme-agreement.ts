import type { Result } from '../kernel/result.ts';
import { type Agreement, type Decisions, twoCoderAgreement } from '../statistics/two-coders.ts';
import type { Codebook } from './codebook.ts';
import { type BatchCodings, bothDone } from './codings.ts';
import { codedTwice } from './seats.ts';

export type DecisionsByTheme = Readonly<Record<string, Decisions>>;

/** What the two coders decided about each theme, before anything was resolved; undefined until both are done. */
export function decisionsOf(codings: BatchCodings, { themes }: Codebook): DecisionsByTheme | undefined {
  if (!bothDone(codings)) return undefined;
  const twice = [...codedTwice(codings.batch)];
  return Object.fromEntries(
    themes.map(({ id }) => {
      const saying = (one: boolean, other: boolean): number =>
        twice.filter(
          (name) =>
            (codings.codes[1].get(name) ?? []).includes(id) === one &&
            (codings.codes[2].get(name) ?? []).includes(id) === other,
        ).length;
      const decisions: Decisions = {
        both: saying(true, true),
        first: saying(true, false),
        second: saying(false, true),
        neither: saying(false, false),
      };
      return [id, decisions];
    }),
  );
}

/** All themes together: every comment asks as many yes-or-no questions as there are themes. */
const pooled = (all: readonly Decisions[]): Decisions =>
  all.reduce(
    (sum, one) => ({
      both: sum.both + one.both,
      first: sum.first + one.first,
      second: sum.second + one.second,
      neither: sum.neither + one.neither,
    }),
    { both: 0, first: 0, second: 0, neither: 0 },
  );

export const overallAgreement = (decisions: DecisionsByTheme): Result<Agreement> =>
  twoCoderAgreement(pooled(Object.values(decisions)));
