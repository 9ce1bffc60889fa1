import { periodOfAtom, regionOfAtom, type Statement } from '../statement.ts';
import { type GroupCounts, mergeCounts } from '../tally.ts';
import type { KeptWorlds } from './kept-worlds.ts';
import type { PeriodAtom } from './limits-of-count.ts';
import type { Solver } from './linear-program.ts';
import { OpenWorlds } from './open-worlds.ts';
import { saidOnce } from './said-once.ts';
import { Silence } from './silence.ts';
import { smallestGroup } from './smallest-group.ts';
import type { Known, TakenBack, VerifiedTable } from './verdict.ts';
import { verifyNamed } from './verify-named.ts';
import { verifySensitive } from './verify-sensitive.ts';

export interface Verified {
  readonly takenBack: readonly TakenBack[];
  readonly tables: readonly VerifiedTable[];
  /** Other sets of answers that fit everything said. */
  readonly worlds: KeptWorlds;
  /** Fewest respondents that any difference of released groups singles out; Infinity where none is released. */
  readonly smallestGroup: number;
}

/**
 * Judges what a release would say together with everything that was said before. The figures it takes back are those
 * without which nothing protected can be worked out. What a proof takes back may be sensitive, and is then withheld and
 * to be judged itself, until nothing more is taken back. Who must have named something needs no second look: with less
 * said, every other set of answers fits that did before.
 *
 * @param said in the order it was said.
 */
export function verifyRelease(
  { worlds: earlier, ...known }: Known,
  now: readonly Statement[],
  said: readonly Statement[],
  solver: Solver,
): Verified {
  const { questions, links, atoms } = known;
  const once = saidOnce(said);
  const silence = new Silence();
  const periods = periodsOf(atoms);
  const open = OpenWorlds.from(earlier?.open);
  const judge = () => ({
    before: silence.takenBack.length,
    tables: verifySensitive({ questions, links }, once, now, periods, solver, silence, open),
  });
  let judged = judge();
  const worlds = verifyNamed({ ...known, worlds: earlier }, once, now, solver, silence);
  while (silence.takenBack.length > judged.before) judged = judge();
  return {
    takenBack: silence.takenBack,
    tables: judged.tables,
    worlds: { ...worlds, open: open.kept() },
    smallestGroup: smallestGroup([...once, ...now], atoms),
  };
}

function periodsOf(atoms: ReadonlyMap<string, GroupCounts>): readonly PeriodAtom[] {
  return [...Map.groupBy(atoms, ([key]) => periodOfAtom(key))].map(([period, held]) => ({
    region: regionOfAtom(period),
    clock: period.slice(period.indexOf('|') + 1),
    counts: mergeCounts(held.map(([, counts]) => counts)),
    atoms: held,
  }));
}
