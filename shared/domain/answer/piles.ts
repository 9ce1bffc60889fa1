import { type Instrument, type Pile, questionOf, questionsOf } from '../instrument/instrument.ts';
import type { Answers } from './answers.ts';
import { mainReason } from './derive.ts';

export interface Dealt {
  /** What stays with the unit. */
  readonly slip: Answers;
  /** Profile answers and copies of those they are counted against: never with the unit. */
  readonly profile: Answers;
  /** Each text alone. */
  readonly comments: readonly { readonly question: string; readonly text: string }[];
}

/** Parts one person's answers into the piles that nothing joins again. */
export function dealAnswers(instrument: Instrument, given: Answers): Dealt {
  const main = questionOf(instrument, 'main_reason') && mainReason(given);
  const answers: Answers = { ...given, ...(main !== undefined && { main_reason: main }) };
  const inPile = (pile: Pile): ReadonlySet<string> =>
    new Set(questionsOf(instrument).flatMap((question) => (question.pile === pile ? [question.id] : [])));
  return {
    slip: only(answers, inPile('slip')),
    profile: only(answers, new Set([...inPile('profile'), ...instrument.profile.counts])),
    comments: Object.entries(only(answers, inPile('comment'))).flatMap(([question, text]) =>
      typeof text === 'string' && text !== '' ? [{ question, text }] : [],
    ),
  };
}

/** In the order of `ids`, so that the order of answering leaves no trace. */
const only = (answers: Answers, ids: ReadonlySet<string>): Answers =>
  Object.fromEntries([...ids].flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
