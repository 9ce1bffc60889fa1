import fc from 'fast-check';
import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { acceptPage, type Form } from '../../../shared/domain/instrument/accept-page.ts';
import type { Facts } from '../../../shared/domain/instrument/condition.ts';
import {
  type Instrument,
  optionsOf,
  type Question,
  questionsOf,
} from '../../../shared/domain/instrument/instrument.ts';
import { nextPage, type Page, type Step } from '../../../shared/domain/instrument/journey.ts';
import { EXIT_INTERVIEW } from './exit-interview.ts';

export type Context = Facts['context'];

const LEAVER: Context = { unit: 'N03', campaign: 'demo' };

export const facts = (answers: Answers, context: Context = LEAVER): Facts => ({ answers, context });

/** What somebody could tick or write in each question, valid or not asked at all. */
const answerTo = (instrument: Instrument, question: Question): fc.Arbitrary<Answers[string] | undefined> => {
  const values = optionsOf(instrument, question).map((option) => option.value);
  if (question.type === 'multi') {
    const several = fc.subarray(values.map(String), { maxLength: question.max_select ?? values.length });
    return fc.option(
      several.filter((chosen) => chosen.length > 0 && (chosen.length === 1 || !chosen.includes('pnts'))),
      { nil: undefined },
    );
  }
  if (values.length > 0) return fc.option(fc.constantFrom(...values), { nil: undefined });
  return fc.option(fc.string({ minLength: 1, maxLength: 40 }), { nil: undefined });
};

/** Any answers at all, whether or not they can stand together. */
export const anyAnswersTo = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...questionsOf(instrument).map((question) =>
        answerTo(instrument, question).map((answer) => [question.id, answer] as const),
      ),
    )
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry[1] !== undefined)) as Answers);

export const anyAnswers = anyAnswersTo(EXIT_INTERVIEW);

/** A quarter is sent as its middle month. */
const typed = (question: Question, answer: string | number): string => {
  const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(String(answer)) ?? [];
  return question.type === 'date-month' ? `${Number(quarter) * 3 - 1} ${year}` : String(answer);
};

export const formFor = (page: Page, wanted: Answers): Form =>
  new Map(
    page.questions.flatMap((question) => {
      const answer = wanted[question.id];
      return answer === undefined
        ? []
        : [[question.id, [answer].flat().map((one) => typed(question, one))] as const];
    }),
  );

export interface Walk {
  readonly answers: Answers;
  readonly pages: readonly string[];
  readonly end: Exclude<Step, { kind: 'page' }>;
}

/** Goes from the first page to an end, answering as wanted, and with the first option where an answer is refused. */
export function walk(instrument: Instrument, wanted: Answers, context: Context = LEAVER): Walk {
  let answers: Answers = {};
  const pages: string[] = [];
  let step = nextPage(instrument, facts(answers, context));
  while (step.kind === 'page') {
    const { page } = step;
    if (pages.includes(page.id)) throw new Error(`asked ${page.id} twice`);
    pages.push(page.id);
    const accepted = acceptPage(instrument, facts(answers, context), page.id, formFor(page, wanted));
    if (accepted.ok) answers = accepted.value.answers;
    else answers = firstOptions(instrument, answers, page, context);
    step = nextPage(instrument, facts(answers, context), page.id);
  }
  return { answers, pages, end: step };
}

function firstOptions(instrument: Instrument, answers: Answers, page: Page, context: Context): Answers {
  const wanted = Object.fromEntries(
    page.questions.map((question) => {
      const picked = question.options_from === undefined ? undefined : answers[question.options_from];
      const value = Array.isArray(picked) ? picked[0] : optionsOf(instrument, question)[0]?.value;
      return [question.id, question.type === 'multi' ? [String(value)] : (value ?? '')];
    }),
  ) as Answers;
  const accepted = acceptPage(instrument, facts(answers, context), page.id, formFor(page, wanted));
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problem));
  return accepted.value.answers;
}
