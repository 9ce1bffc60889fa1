import type { ReleasedQuestion } from '../disclosure/release.ts';
import type { Comparison } from './compare.ts';
import { verdictColumn } from './driver-table.ts';
import { optionTable, rowsInOrder, sortedRows } from './option-table.ts';
import type { Table } from './report.ts';
import { reasonName, type View } from './view.ts';

/** Questions that have tables of their own elsewhere, or stand in for others. */
const ELSEWHERE: readonly ReleasedQuestion['role'][] = ['item', 'points', 'main'];

/** Each question with answers to choose from, as it was asked. */
export const choiceTables = (view: View, compared: readonly Comparison[]): readonly Table[] =>
  view.release.questions
    .filter((question) => !ELSEWHERE.includes(question.role) && isShown(view, question))
    .map((question, index) =>
      optionTable(view, question, {
        id: `question_${index + 1}`,
        title: question.text,
        note: noteOf(view, question),
        first: 'Answer',
        rows: question.several
          ? sortedRows(view, question, (option) => reasonName(question, option))
          : rowsInOrder(question),
        last: verdictColumn(
          view,
          compared.filter((each) => each.question === question.id),
        ),
      }),
    );

/** A table in which each count is withheld tells nothing. */
const isShown = ({ subject, beside }: View, { id }: ReleasedQuestion): boolean =>
  [subject, ...beside].some((group) =>
    Object.values(group.figures[id] ?? {}).some(({ is }) => is === 'count'),
  );

function noteOf({ subject }: View, { several, most, conditional, sensitive }: ReleasedQuestion): string {
  return [
    `Share of all ${subject.n} who answered.`,
    ...(conditional ? ['Not everybody was asked this question; those who were not are in the base.'] : []),
    ...(several
      ? [
          `A person could choose ${most === null ? 'several' : `up to ${most}`}, so shares do not add up to 100%.`,
        ]
      : []),
    ...(sensitive
      ? ['Shown for regions and the nation only, and only where enough people gave each answer.']
      : []),
  ].join(' ');
}
