import type { ReleasedGroup } from '../disclosure/release.ts';
import type { Body } from './body.ts';
import { estimandOf, shareOf } from './estimate.ts';
import { responseRate } from './facts.ts';
import { reasonConcerns } from './concerns.ts';
import { quickWinsFor } from './quick-wins.ts';
import type { Cell, Table } from './report.ts';
import { answersShown, helpShown, type Shown } from './staff-answers.ts';
import { mayHaveSummary, STAFF_RULE } from './staff-rules.ts';
import { meaningOf } from './tidy/columns.ts';
import { topGroup } from './top-group.ts';
import { asksForReasons, reasonsOf, type View } from './view.ts';
import { ofThose, sentenceCase } from './words.ts';

/** The table has the others. */
const IN_TEXT = 3;
const HELPED = 'What would have made the most difference:';

/** What staff are told of a survey: made from the same release as the full report, by stricter rules. */
export function staffSummary(view: View): Body {
  const { subject, scope, release } = view;
  const shown = mayHaveSummary(subject) ? answersShown(view) : [];
  const [first] = shown;
  const helped = first === undefined ? [] : helpShown(view);
  const table = tableOf(view, [
    ...shown,
    ...helped.map(({ words, x }) => ({ words: `${HELPED} ${words}`, x })),
  ]);
  const wins = first === undefined ? [] : winsOf(view);
  const about = asksForReasons(view) ? 'Why people left' : release.campaign.title;
  return {
    definition: {
      id: `${asksForReasons(view) ? 'attrition-drivers' : release.instrument.id}-staff`,
      version: '1.1.0',
    },
    title: `${about}: a summary for staff of ${scope.name}`,
    summary: {
      what:
        first === undefined
          ? 'Too few people gave any one answer to show it to everybody.'
          : [
              `Said most often by those who answered in ${subject.name}${shown.length === 1 ? '' : ', in an order that chance could change'}: ${listed(shown.slice(0, IN_TEXT), subject)}.`,
              ...(helped.length === 0 ? [] : [`${HELPED} ${listed(helped.slice(0, 1), subject)}.`]),
            ].join(' '),
      sure: `${answered(subject)} People who did not answer may think otherwise, and an answer is not proof of a cause.`,
      act: [
        ...(wins.length === 0
          ? []
          : [
              `Practices that others describe, and that managers can consider: ${wins.map(({ title }) => title).join('; ')}.`,
            ]),
        'Talk with your manager about what would help where you work. What is done about it is told in “You said, we did”.',
      ].join(' '),
    },
    findings: { title: 'What may be shown here', note: '', points: [STAFF_RULE] },
    sections: first === undefined ? [] : [{ kind: 'table', table }],
    figures: { ...table, id: 'figures', title: 'All figures of this summary' },
    method: [
      'Every share is of all who answered the survey, those who skipped the question included. Intervals are 95% Wilson intervals. Every figure is one that was released for the full report.',
    ],
    limits: ['Do not try to work out who said what.'],
  };
}

const listed = (shown: readonly Shown[], { n }: ReleasedGroup): string =>
  shown.map(({ words, x }) => `${words}, ${ofThose(x, n)}`).join('; ');

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
      { title: 'Answer', kind: 'text', detail: false, means: 'The answer in words.' },
      { title: 'Number', kind: 'number', detail: false, means: meaningOf('x') },
      { title: 'Share (%)', kind: 'number', detail: false, means: meaningOf('share_percent') },
      { title: 'Interval from (%)', kind: 'low', detail: false, means: meaningOf('interval_from_percent') },
      { title: 'Interval to (%)', kind: 'high', detail: false, means: meaningOf('interval_to_percent') },
    ],
    rows: shown.map(({ words, x }): Cell[] => {
      const share = shareOf(x, subject, estimandOf(release.campaign.clock, subject));
      const none: Cell = { mark: 'x' };
      return [sentenceCase(words), x, share?.percent ?? none, share?.low ?? none, share?.high ?? none];
    }),
  };
}
