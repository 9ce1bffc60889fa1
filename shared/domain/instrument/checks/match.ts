import { type Option, optionsOf, questionsOf } from '../instrument.ts';
import { at, type Check, unless } from './check.ts';

/** What counts as worse than expected is offered, leaves something that does not, and is asked once. */
export const matchesHold: Check = (instrument) => {
  const matched = questionsOf(instrument).filter((question) => question.match !== undefined);
  return matched.flatMap((question) => {
    const { id, worse } = question.match ?? { id: '', worse: [] };
    const offered = optionsOf(instrument, question).map(({ value }: Option) => value);
    return [
      ...worse
        .filter((value) => !offered.includes(value))
        .map((value) => at(question, `counts ${value} as worse, which it does not offer`)),
      ...unless(
        matched.find((other) => other.match?.id === id) === question,
        at(question, `is matched as ${id}, as another question of this instrument is`),
      ),
      ...unless(
        worse.length === 0 || worse.length < offered.length,
        at(question, 'counts every answer as worse'),
      ),
    ];
  });
};
