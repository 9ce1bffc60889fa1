import { comparisonFindings, topFinding } from './findings.ts';
import type { Comparison } from './compare.ts';
import type { Section } from './report.ts';
import type { TopGroup } from './top-group.ts';
import { unitsThatDiffer } from './unit-spread.ts';
import { answerWords, betterEnd, questionsIn, reasonName, reasonsOf, type View } from './view.ts';
import { figureWords, lowered } from './words.ts';

type Questions = Extract<Section, { kind: 'questions' }>;

/** The questions on retention that the effective practice guide leaves with leaders, and what leavers said that bears on them. */
export const retentionQuestions = (
  view: View,
  top: TopGroup,
  compared: readonly Comparison[],
): Questions => ({
  kind: 'questions',
  title: 'The guide’s questions on retention',
  note: 'HM Inspectorate of Probation, effective practice guide, before page 49. Those who left cannot answer them alone: ask those who stay.',
  questions: [
    {
      question:
        'Are the drivers of attrition in the region or PDU understood, do teams or PDUs differ, and are the reasons for a difference considered?',
      answer: [
        topFinding(view, top),
        ...comparisonFindings(view, compared),
        ...unitsThatDiffer(view),
        'No team is counted apart. What lies behind a difference is for you to consider with staff.',
      ].join(' '),
    },
    {
      question: 'How is a positive culture assessed and supported?',
      answer: saidOf(view, ['culture', 'management']),
    },
    {
      question: 'How are staff supported to reach professional development?',
      answer: saidOf(view, ['training', 'early-career', 'career']),
    },
    {
      question: 'Are reward and recognition used and promoted regularly?',
      answer: saidOf(view, ['recognition', 'pay']),
    },
  ],
});

/** How many named it as a reason for leaving, and how many agreed with what the survey says of it. */
function saidOf(view: View, drivers: readonly string[]): string {
  const said = [
    ...sentence('Named as a reason for leaving', reasonsNamed(view, drivers)),
    ...sentence('Said of the job', statementsSaid(view, drivers)),
  ];
  return said.length === 0 ? 'This survey did not ask about it.' : said.join(' ');
}

const sentence = (lead: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${lead}: ${items.join('; ')}.`];

function reasonsNamed(view: View, drivers: readonly string[]): readonly string[] {
  const question = reasonsOf(view);
  return drivers.flatMap((driver) => {
    const option = question?.options.find((each) => each.driver === driver);
    if (question === undefined || option === undefined) return [];
    // A sensitive reason is shown for the nearest wider group that may show it.
    const group = [view.subject, ...view.beside].find(
      (each) => each.level !== 'unit' || !(option.sensitive || question.sensitive),
    );
    if (group === undefined) return [];
    const where = group.id === view.subject.id ? '' : ` in ${group.name}`;
    return [
      `${lowered(reasonName(question, option))}, ${figureWords(group.figures[question.id]?.[option.value], group)}${where}`,
    ];
  });
}

const statementsSaid = (view: View, drivers: readonly string[]): readonly string[] =>
  questionsIn(view, 'item')
    .filter((item) => !item.conditional && item.drivers?.some((driver) => drivers.includes(driver)))
    .flatMap((item) => {
      const figure = view.subject.figures[item.id]?.[betterEnd(item)];
      if (figure === undefined || figure.is === 'withheld') return [];
      return [`${answerWords(item, betterEnd(item))}, ${figureWords(figure, view.subject)}`];
    });
