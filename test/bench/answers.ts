import { madeUpAnswers } from '../../infra/local/demo/answers.ts';
import type { Chance } from '../../infra/local/demo/chance.ts';
import type { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { pagesOf } from '../../shared/domain/instrument/pages.ts';
import type { Fields } from './visitor.ts';

/** One made-up person's answers as the fields of each page's form. */
export function pagesAnswered(instrument: Instrument, chance: Chance): Readonly<Record<string, Fields>> {
  const answers = madeUpAnswers(instrument, chance);
  return Object.fromEntries(
    pagesOf(instrument).map((page) => [
      page.id,
      Object.fromEntries(
        page.questions.flatMap(({ id }) => {
          const answer = answers[id];
          return answer === undefined ? [] : [[id, Array.isArray(answer) ? answer : String(answer)]];
        }),
      ),
    ]),
  );
}
