import type { ReleasedQuestion } from '../release.ts';
import { isAbout, regionOfAtom, type Statement } from '../statement.ts';
import { AnswerColumns, type AtomCounts } from './columns-of-answers.ts';
import { givenAway, type Laid, type Proving } from './given-away.ts';
import { KnownSums, type ShownFigure } from './known-sums.ts';
import type { KeptWorlds } from './kept-worlds.ts';
import { Web } from './worlds-by-cycles.ts';
import { Worlds } from './worlds.ts';
import type { Solver } from './linear-program.ts';
import { PossibleAnswers } from './possible-answers.ts';
import type { Silence } from './silence.ts';
import type { Known } from './verdict.ts';
import { waysToTakeBack } from './ways-to-take-back.ts';

/**
 * Condition C2 for ordinary counts: of nobody may it be provable that they named something because everybody of their
 * unit and period did. Each such atom must have another set of answers that fits everything said; where none is
 * found, what this release would add about it is taken back: its unit's count, or one of another unit that gives it
 * away, or all that is new about the question.
 *
 * @returns the other sets of answers, for the next release to look at first.
 */
export function verifyNamed(
  { questions, links, bands, atoms, worlds: earlier }: Known,
  said: readonly Statement[],
  now: readonly Statement[],
  solver: Solver,
  silence: Silence,
): KeptWorlds {
  const answers = new AnswerColumns(questions, links, bands);
  const worlds = Worlds.from(earlier, answers);
  if (isRepeated(said, now)) return worlds.kept(answers);
  const possible = new PossibleAnswers(answers);
  const held = [...atoms].filter(([, { n }]) => n > 0);
  for (const [region, inside] of Map.groupBy(held, ([key]) => regionOfAtom(key))) {
    const isHere = (statement: Statement): boolean => isAbout(statement, region);
    verifyRegion({
      region,
      questions,
      answers,
      possible,
      said: said.filter(isHere),
      now: now.filter(isHere),
      counts: new Map(inside.map(([key, one]) => [key, answers.countsOf(one)])),
      solver,
      silence,
      worlds,
    });
  }
  return worlds.kept(answers);
}

export interface Region extends Proving {
  readonly region: string;
  readonly questions: readonly ReleasedQuestion[];
  readonly said: readonly Statement[];
  readonly now: readonly Statement[];
  readonly counts: ReadonlyMap<string, AtomCounts>;
  readonly silence: Silence;
}

/** Where all is as it was said before, it is proved already. */
const isRepeated = (said: readonly Statement[], now: readonly Statement[]): boolean => {
  const known = new Set(said.map(({ id, n }) => `${id} ${n}`));
  return now.every(({ id, n }) => known.has(`${id} ${n}`));
};

function verifyRegion(here: Region): void {
  const { questions, answers, said, now, counts, silence } = here;
  const figureOf: ShownFigure = ({ id, figures }, layer, isNew) => {
    const figure = figures[layer.question]?.[layer.value];
    const isShown = figure !== undefined && figure.is !== 'withheld';
    return isShown && !(isNew && silence.holds(id, layer)) ? figure : undefined;
  };
  const known = new KnownSums(answers, said, now, figureOf, counts);
  const laid: Laid = { crossings: known.crossings, web: new Web([...known.crossings.values()]) };
  const retell = (): void => known.retell(silence.takenBack);
  for (const question of questions) {
    for (const layer of answers.telling(question)) {
      let given: readonly string[] | undefined = givenAway(here, laid, layer, laid.crossings.keys());
      while (given !== undefined && given.length > 0) {
        const still = given;
        const ways = waysToTakeBack({ ...here, figureOf }, laid, question, layer, still);
        given = lessGiven(ways, silence, retell, () => {
          const left = givenAway(here, laid, layer, still);
          return left.length < still.length ? left : undefined;
        });
      }
    }
  }
}

/**
 * Takes back what one of these ways says, so that less is given away; undone where it does not help. Undefined where
 * nothing does: what was said before, it seems, gives it away, and taking back more of what is new changes nothing.
 *
 * @param less what is still given away, where that is less than before. All else stays proved: who knows less, knows
 *   nothing more.
 */
function lessGiven(
  ways: Iterable<() => boolean>,
  silence: Silence,
  retell: () => void,
  less: () => readonly string[] | undefined,
): readonly string[] | undefined {
  const before = silence.takenBack;
  for (const way of ways) {
    if (!way()) continue;
    retell();
    const left = less();
    if (left !== undefined) return left;
    silence.restore(before);
    retell();
  }
  return undefined;
}
