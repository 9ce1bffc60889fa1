import { comparisonFindings } from './findings.ts';
import type { Comparison } from './compare.ts';
import type { Section } from './report.ts';
import { reasonName, reasonsOf, type View } from './view.ts';
import { figureWords, lowered } from './words.ts';

type Questions = Extract<Section, { kind: 'questions' }>['questions'];

/** The questions on retention that the effective practice guide leaves with leaders (printed before page 49). */
export function retentionQuestions(view: View, compared: readonly Comparison[]): Questions {
  return [
    {
      question: 'Are the drivers of attrition understood, and do PDUs differ?',
      answer: [...comparisonFindings(view, compared), ASK].join(' '),
    },
    {
      question: 'How is a positive culture assessed and supported?',
      answer: namedBy(view, ['culture', 'management']),
    },
    {
      question: 'How are staff supported in their professional development?',
      answer: namedBy(view, ['training', 'early-career', 'career']),
    },
    {
      question: 'Are reward and recognition used and promoted?',
      answer: namedBy(view, ['recognition', 'pay']),
    },
  ];
}

const ASK = 'Consider with staff what lies behind it.';

/** What leavers said that bears on it. A survey of leavers does not answer for those who stay. */
function namedBy(view: View, drivers: readonly string[]): string {
  const question = reasonsOf(view);
  const items = drivers.flatMap((driver) => {
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
  if (items.length === 0) return 'This survey did not ask about it.';
  return `Named as a reason for leaving: ${items.join('; ')}. Leavers alone cannot answer this: ask those who stay.`;
}
