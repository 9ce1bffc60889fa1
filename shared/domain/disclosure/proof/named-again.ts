import { layerKey } from '../layer.ts';
import { isAbout, regionOfAtom, type Statement } from '../statement.ts';
import { AnswerColumns } from './columns-of-answers.ts';
import { KnownSums } from './known-sums.ts';
import { fits } from './other-world.ts';
import { PossibleAnswers } from './possible-answers.ts';
import { shownFigure } from './shown-figure.ts';
import type { Known } from './verdict.ts';
import { Worlds } from './worlds.ts';

export interface NamedAgain {
  /** Answers that everybody of a unit and period gave, each looked at. */
  readonly looked: number;
  /** Those of which no kept set of answers shows that they could have been others. */
  readonly unproven: readonly string[];
}

/**
 * Proves again that of nobody it is known that they named something because everybody of their unit and period did: by
 * the other sets of answers that were kept, each held against all counts and everything said. Nothing is searched for.
 */
export function namedAgain(
  { questions, links, bands, atoms, worlds: kept }: Known,
  said: readonly Statement[],
): NamedAgain {
  const answers = new AnswerColumns(questions, links, bands);
  const possible = new PossibleAnswers(answers);
  const worlds = Worlds.from(kept, answers);
  let looked = 0;
  const unproven: string[] = [];
  const held = [...atoms].filter(([, { n }]) => n > 0);
  for (const [region, inside] of Map.groupBy(held, ([key]) => regionOfAtom(key))) {
    const here = said.filter((statement) => isAbout(statement, region));
    const counts = new Map(inside.map(([key, one]) => [key, answers.countsOf(one)]));
    const { crossings } = new KnownSums(answers, here, [], shownFigure, counts);
    for (const layer of questions.flatMap((question) => answers.telling(question))) {
      const column = answers.of(layer);
      for (const [atom, crossing] of crossings) {
        if (crossing.counts[column] !== crossing.n) continue;
        looked += 1;
        const about = { atom, column };
        if (!worlds.of(about).some((world) => fits(world, about, crossings, answers, possible))) {
          unproven.push(`${atom}: ${layerKey(layer)}`);
        }
      }
    }
  }
  return { looked, unproven };
}
