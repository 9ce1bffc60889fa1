import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { staffCount } from './staff-rules.ts';
import { mostChosen } from './top-group.ts';
import {
  asksForReasons,
  betterEnd,
  isRated,
  itemText,
  questionsIn,
  reasonName,
  reasonsOf,
  type View,
} from './view.ts';
import { lowered } from './words.ts';

/** More than this is no summary. */
const MOST = 5;
const HELPED = 3;

/** An answer that everybody may read. */
export interface Shown {
  readonly words: string;
  readonly x: number;
}

/** What was said most often, by the rules for what everybody may read. */
export function answersShown(view: View): readonly Shown[] {
  const { subject } = view;
  const question = asksForReasons(view) ? reasonsOf(view) : undefined;
  if (question !== undefined) {
    return mostShown(question, subject, MOST, (option) => reasonName(question, option));
  }
  return questionsIn(view, 'item')
    .filter((item) => isRated(view, item) && !item.conditional)
    .flatMap((item) => statementShown(item, subject))
    .toSorted((a, b) => b.x - a.x)
    .slice(0, MOST);
}

/** What could have kept people, where the survey asks it. */
export function helpShown(view: View): readonly Shown[] {
  const [question] = questionsIn(view, 'stay-change');
  return question === undefined ? [] : mostShown(question, view.subject, HELPED, ({ label }) => label);
}

const mostShown = (
  question: ReleasedQuestion,
  subject: ReleasedGroup,
  most: number,
  name: (option: ReleasedQuestion['options'][number]) => string,
): readonly Shown[] =>
  mostChosen(question, subject)
    .flatMap(({ option }) => {
      const x = staffCount(question, option, subject);
      return x === undefined ? [] : [{ words: lowered(name(option)), x }];
    })
    .slice(0, most);

function statementShown(item: ReleasedQuestion, subject: ReleasedGroup): readonly Shown[] {
  const option = item.options.find(({ value }) => value === betterEnd(item));
  const x = option && staffCount(item, option, subject);
  return option === undefined || x === undefined
    ? []
    : [{ words: `“${itemText(item)}” (${lowered(option.label)})`, x }];
}
