import type { Answer, Answers } from '../answer/answers.ts';
import { applying } from '../instrument/applying.ts';
import { type Instrument, optionsOf, type Question, questionOf } from '../instrument/instrument.ts';
import { type AnswerReader, answerReader, type CellRead, type Row } from './answer-reader.ts';
import { type CellReader, valueReader } from './cell-reader.ts';
import type { CheckedMapping } from './check-mapping.ts';
import { type Precision, readDate } from './date-formats.ts';
import type { Mapping } from './mapping.ts';

export interface RowRead {
  readonly unit: string;
  readonly date: { readonly precision: Precision; readonly year?: string };
  readonly answers: Answers;
  readonly cells: readonly CellRead[];
  /** What refuses the row, beside values that are not mapped. */
  readonly problems: readonly string[];
}

/** Reads rows that belong to the import, one at a time and none by looking at another. */
export function rowReader({ mapping, instrument }: CheckedMapping): (row: Row) => RowRead {
  const questions = mapping.instrument.questions.flatMap((mapped) => {
    const question = questionOf(instrument, mapped.id);
    return question === undefined
      ? []
      : [{ question, read: answerReader(mapping, instrument, question, mapped.from) }];
  });
  const unitCell = unitReader(mapping);
  const dateCell = dateReader(mapping);
  return (row) => {
    const unit = unitCell(row);
    const date = dateCell(row);
    const read = questions.map((each) => ({ ...each, ...each.read(row) }));
    const answers: Answers = Object.fromEntries(
      read.flatMap(({ question, answer }) => (answer === undefined ? [] : [[question.id, answer]])),
    );
    return {
      unit: valueIn(unit) ?? '',
      date: readDate(valueIn(date) ?? '', mapping.date?.formats ?? []) ?? { precision: 'none' },
      answers,
      cells: [unit ?? [], date ?? [], ...read.map(({ cells }) => cells)].flat(),
      problems: problemsOf(instrument, answers, read),
    };
  };
}

type OneCell = (row: Row) => CellRead | undefined;

function unitReader({ unit }: Mapping): OneCell {
  if (unit === undefined) return () => undefined;
  const codes = Object.entries(unit.units).map(([value, { code }]) => [value, code]);
  return cellOf(unit.column, valueReader({ values: Object.fromEntries(codes), missing: unit.missing }));
}

function dateReader({ date }: Mapping): OneCell {
  if (date === undefined) return () => undefined;
  const declared = valueReader({ values: {}, missing: date.missing });
  return cellOf(date.column, (text) =>
    readDate(text, date.formats) === undefined ? declared(text) : { is: 'value', value: text },
  );
}

const cellOf =
  (column: string, read: CellReader): OneCell =>
  (row) => ({ column, text: row(column), cell: read(row(column)) });

const valueIn = (read: CellRead | undefined): string | undefined =>
  read?.cell.is === 'value' ? String(read.cell.value) : undefined;

type QuestionRead = {
  readonly question: Question;
  readonly read: AnswerReader;
  readonly cells: readonly CellRead[];
};

function problemsOf(
  instrument: Instrument,
  answers: Answers,
  read: readonly QuestionRead[],
): readonly string[] {
  const { dropped } = applying(instrument, { answers, context: {} });
  const unmapped = read.some(({ cells }) => cells.some(({ cell }) => cell.is === 'unmapped'));
  const blank = Object.keys(answers).length === 0 && !unmapped;
  return [
    ...dropped.map((question) => `${question.id} is not among the answers to ${question.options_from ?? ''}`),
    ...read
      .filter(({ question }) => mixesExclusive(instrument, question, answers[question.id]))
      .map(({ question }) => `${question.id} has an answer that stands alone, and others beside it`),
    // Somebody who answered nothing is no respondent, and would only widen the base.
    ...(blank ? ['no question is answered'] : []),
  ];
}

const mixesExclusive = (instrument: Instrument, question: Question, answer: Answer | undefined): boolean =>
  Array.isArray(answer) &&
  answer.length > 1 &&
  optionsOf(instrument, question).some(
    (option) => option.exclusive === true && answer.includes(String(option.value)),
  );
