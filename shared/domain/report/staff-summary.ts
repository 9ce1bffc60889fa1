import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import type { Body } from './body.ts';
import { estimandOf, shareOf } from './estimate.ts';
import { responseRate } from './facts.ts';
import { reasonConcerns } from './concerns.ts';
import { quickWinsFor } from './quick-wins.ts';
import type { Cell, Table } from './report.ts';
import { mayHaveSummary, STAFF_RULE, staffCount } from './staff-rules.ts';
import { topGroup } from './top-group.ts';
import {
  asksForReasons,
  betterEnd,
  isRated,
  questionsIn,
  reasonName,
  reasonsOf,
  type View,
  itemText,
} from './view.ts';
import { lowered, ofThose, sentenceCase } from './words.ts';

/** More than this is no summary. */
const MOST = 5;

interface Shown {
  readonly words: string;
  readonly x: number;
}

/** What staff are told of a survey: made from the same release as the full report, by stricter rules. */
export function staffSummary(view: View): Body {
  const { subject, scope, release } = view;
  const shown = mayHaveSummary(subject) ? shownOf(view) : [];
  const [first] = shown;
  const wins = first === undefined ? [] : winsOf(view);
  const about = asksForReasons(view) ? 'Why people left' : release.campaign.title;
  return {
    definition: {
      id: `${asksForReasons(view) ? 'attrition-drivers' : release.instrument.id}-staff`,
      version: '1.0.0',
    },
    title: `${about}: a summary for staff of ${scope.name}`,
    summary: {
      what:
        first === undefined
          ? 'Too few people gave any one answer to show it to everybody.'
          : `Said most often by those who answered in ${subject.name}${shown.length === 1 ? '' : ', in an order that chance could change'}: ${shown.map(({ words, x }) => `${words}, ${ofThose(x, subject.n)}`).join('; ')}.`,
      sure: `${answered(subject)} People who did not answer may think otherwise, and an answer is not proof of a cause.`,
      act:
        wins.length === 0
          ? 'Talk with your manager about what would help where you work.'
          : `Practices that others describe, and that managers can consider: ${wins.map(({ title }) => title).join('; ')}. Talk with your manager about what would help where you work.`,
    },
    findings: { title: 'What may be shown here', note: '', points: [STAFF_RULE] },
    sections: first === undefined ? [] : [{ kind: 'table', table: tableOf(view, shown) }],
    figures: { ...tableOf(view, shown), id: 'figures', title: 'All figures of this summary' },
    method: [
      'Every share is of all who answered the survey, those who skipped the question included. Intervals are 95% Wilson intervals.',
      'It is made from the figures that were released for the full report, and has none that is not in it.',
    ],
    limits: ['Do not try to work out who said what.'],
  };
}

function shownOf(view: View): readonly Shown[] {
  const { subject } = view;
  const question = asksForReasons(view) ? reasonsOf(view) : undefined;
  if (question !== undefined) {
    return topGroup(question, subject).named.flatMap(({ option }) => {
      const x = staffCount(question, option, subject);
      return x === undefined ? [] : [{ words: lowered(reasonName(question, option)), x }];
    });
  }
  return questionsIn(view, 'item')
    .filter((item) => isRated(view, item) && !item.conditional)
    .flatMap((item) => statementShown(item, subject))
    .toSorted((a, b) => b.x - a.x)
    .slice(0, MOST);
}

function statementShown(item: ReleasedQuestion, subject: ReleasedGroup): readonly Shown[] {
  const option = item.options.find(({ value }) => value === betterEnd(item));
  const x = option && staffCount(item, option, subject);
  return option === undefined || x === undefined
    ? []
    : [{ words: `“${itemText(item)}” (${lowered(option.label)})`, x }];
}

const winsOf = (view: View) => {
  const question = asksForReasons(view) ? reasonsOf(view) : undefined;
  return question === undefined
    ? []
    : quickWinsFor(reasonConcerns(topGroup(question, view.subject)), view.scope.kind).slice(0, 2);
};

function answered(subject: ReleasedGroup): string {
  const rate = responseRate(subject);
  return rate === undefined
    ? `${subject.n} people answered.`
    : `${subject.n} of the ${subject.asked} who were asked answered (${rate}%).`;
}

function tableOf({ subject, release }: View, shown: readonly Shown[]): Table {
  return {
    id: 'summary',
    title: `Said most often: ${subject.name}`,
    note: `Share of all ${subject.n} who answered.`,
    columns: [
      { title: 'Answer', kind: 'text', detail: false },
      { title: 'Number', kind: 'number', detail: false },
      { title: 'Share (%)', kind: 'number', detail: false },
      { title: 'Interval from (%)', kind: 'low', detail: false },
      { title: 'Interval to (%)', kind: 'high', detail: false },
    ],
    rows: shown.map(({ words, x }): Cell[] => {
      const share = shareOf(x, subject, estimandOf(release.campaign.clock, subject));
      const none: Cell = { mark: 'x' };
      return [sentenceCase(words), x, share?.percent ?? none, share?.low ?? none, share?.high ?? none];
    }),
  };
}
