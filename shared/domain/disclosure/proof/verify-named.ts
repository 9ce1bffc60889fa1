import type { Layer } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import { regionOfAtom, type Statement } from '../statement.ts';
import { AnswerColumns, type AtomCounts } from './columns-of-answers.ts';
import { givenAway, layOut, type Proving } from './given-away.ts';
import { crossingsOf, type ShownFigure } from './known-sums.ts';
import type { KeptWorlds } from './kept-worlds.ts';
import { Worlds } from './worlds.ts';
import type { Solver } from './linear-program.ts';
import { PossibleAnswers } from './possible-answers.ts';
import type { Silence } from './silence.ts';
import type { Known } from './verdict.ts';

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
    const isHere = ({ level, atoms: [first] }: Statement): boolean =>
      level !== 'unit' || (first !== undefined && regionOfAtom(first) === region);
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

interface Region extends Proving {
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
  const { region, questions, answers, said, now, counts, silence } = here;
  const figureOf: ShownFigure = ({ id, figures }, layer, isNew) => {
    const figure = figures[layer.question]?.[layer.value];
    const isShown = figure !== undefined && figure.is !== 'withheld';
    return isShown && !(isNew && silence.holds(id, layer)) ? figure : undefined;
  };
  const lay = () => layOut(crossingsOf(answers, said, now, figureOf, counts));
  let laid = lay();
  for (const question of questions) {
    for (const layer of answers.telling(question)) {
      const together = answers.together(layer);
      let given = givenAway(here, laid, layer);
      while (given.length > 0) {
        const candidates = addedTo(said, now, layer, figureOf).toSorted(
          (a, b) => Number(holds(b, given)) - Number(holds(a, given)) || a.n - b.n,
        );
        if (candidates.length > 0) {
          given = takeBack(candidates, given, (groups) => {
            for (const { id } of candidates) silence.remove(id, together);
            for (const { id } of groups) silence.add(id, together);
            laid = lay();
            return givenAway(here, laid, layer);
          });
          continue;
        }
        const where = { regions: new Set([region]), levels: EVERYBODY };
        const left = fewerGiven(
          given,
          silence,
          [
            () => silence.counts(together, where, said, now),
            () => silence.question(question, questions, { ...where, levels: ['unit'] }, said, now),
            () => silence.question(question, questions, where, said, now),
          ],
          () => {
            laid = lay();
            return givenAway(here, laid, layer);
          },
        );
        // What was said before, it seems, gives it away: then taking back more of what is new changes nothing.
        if (left === undefined) break;
        given = left;
      }
    }
  }
}

const EVERYBODY = ['unit', 'region', 'nation'] as const;

/** Takes back more, step by step, until less is given away; undoes what does not help. */
function fewerGiven(
  given: readonly string[],
  silence: Silence,
  steps: readonly (() => boolean)[],
  look: () => readonly string[],
): readonly string[] | undefined {
  const before = silence.takenBack;
  for (const step of steps) {
    if (!step()) continue;
    const left = look();
    if (left.length < given.length) return left;
    silence.restore(before);
  }
  look();
  return undefined;
}

/** The one statement without which less is given away; where no single one does it, all of them. */
function takeBack(
  candidates: readonly Statement[],
  given: readonly string[],
  without: (groups: readonly Statement[]) => readonly string[],
): readonly string[] {
  for (const candidate of candidates) {
    const left = without([candidate]);
    if (left.length < given.length) return left;
  }
  return without(candidates);
}

const holds = ({ atoms }: Statement, keys: readonly string[]): boolean =>
  keys.some((key) => atoms.includes(key));

/** Statements about units that show more of a count than was shown of the same unit before. */
const addedTo = (
  said: readonly Statement[],
  now: readonly Statement[],
  layer: Layer,
  figureOf: ShownFigure,
): readonly Statement[] =>
  now.filter(
    (statement) =>
      statement.level === 'unit' &&
      figureOf(statement, layer, true) !== undefined &&
      !said.some(
        (before) =>
          before.id === statement.id &&
          before.n === statement.n &&
          figureOf(before, layer, false) !== undefined,
      ),
  );
