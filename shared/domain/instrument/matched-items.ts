import type { Issue } from '../kernel/problem.ts';
import { answerValues, type Instrument, type Question, questionsOf } from './instrument.ts';

/** One thing asked of different people: shares are compared, never values, because scales may differ. */
export interface MatchedItem {
  readonly id: string;
  readonly asked: readonly MatchedQuestion[];
}

export interface MatchedQuestion {
  readonly instrument: string;
  readonly version: string;
  readonly question: Question;
  /** Values that count as worse than expected; none where the answers themselves are compared. */
  readonly worse: readonly (string | number)[];
}

export function matchedItems(instruments: readonly Instrument[]): readonly MatchedItem[] {
  const all = instruments.flatMap((instrument) =>
    questionsOf(instrument).flatMap((question) =>
      question.match === undefined
        ? []
        : [
            {
              id: question.match.id,
              instrument: instrument.id,
              version: instrument.version,
              question,
              worse: question.match.worse,
            },
          ],
    ),
  );
  return [...Map.groupBy(all, ({ id }) => id)].map(([id, asked]) => ({
    id,
    asked: asked.map(({ id: _, ...rest }) => rest),
  }));
}

/** Matches that nothing can be compared by. */
export function matchIssues(instruments: readonly Instrument[]): readonly Issue[] {
  const valuesOf = ({ instrument: id, question }: MatchedQuestion): string => {
    const instrument = instruments.find((one) => one.id === id);
    return instrument === undefined ? '' : answerValues(instrument, question).join(' ');
  };
  return matchedItems(instruments).flatMap(({ id, asked }) => {
    const at = `match ${id}`;
    const shares = asked.filter(({ worse }) => worse.length > 0).length;
    if (asked.length === 1) {
      return [
        { at, message: `is asked by ${asked[0]?.instrument} alone, so there is nothing to compare it with` },
      ];
    }
    if (shares !== 0 && shares !== asked.length) {
      return [{ at, message: 'says in some instruments and not in others what counts as worse' }];
    }
    return shares === 0 && new Set(asked.map(valuesOf)).size > 1
      ? [
          {
            at,
            message: 'offers different answers in different instruments, and does not say which are worse',
          },
        ]
      : [];
  });
}
