import { acceptPage, type AnswerError } from '../domain/instrument/accept-page.ts';
import type { Facts } from '../domain/instrument/condition.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { duePlace } from '../domain/instrument/itinerary.ts';
import { nextPage, type Page, pageAt, type Step } from '../domain/instrument/journey.ts';
import type { Problem } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Submitted } from './answer-page.ts';
import { ANY_AGE } from './definitions.ts';
import type { Session } from './ports/sessions.ts';
import { type Interview, keepAnswers, readDraft, type ReadDesk } from './read-draft.ts';

/** What follows a page of equality questions; `check` is the end of them. */
export type EqualityTurn =
  | { readonly kind: 'go'; readonly step: Step }
  /** The questions before are not done, or the campaign asks no others. */
  | { readonly kind: 'elsewhere'; readonly interview: Interview }
  | {
      readonly kind: 'again';
      readonly equality: Instrument;
      readonly page: Page;
      readonly interview: Interview;
      readonly errors: readonly AnswerError[];
    };

/** Keeps one page of equality answers, apart from all others in the draft as they are after it. */
export async function answerEquality(
  desk: ReadDesk,
  session: Session,
  submitted: Submitted,
): Promise<Result<EqualityTurn>> {
  return (await attempt(desk, session, submitted)) ?? (await attempt(desk, session, submitted)) ?? MOVED_ON;
}

const MOVED_ON = fail<Problem>({ kind: 'conflict', what: 'draft' });

export const equalityFacts = ({ draft }: Pick<Interview, 'draft'>): Facts => ({
  answers: draft.equality ?? {},
  context: {},
});

/** The questions that come after the check; undefined before it, and where the campaign asks none. */
export const equalityAfter = ({ equality, instrument, facts, draft }: Interview): Instrument | undefined =>
  duePlace(instrument, facts, draft).kind === 'check' ? equality : undefined;

async function attempt(
  desk: ReadDesk,
  session: Session,
  { pageId, form, language }: Submitted,
): Promise<Result<EqualityTurn> | undefined> {
  const read = await readDraft(desk, session, ANY_AGE);
  if (!read.ok) return read;
  const interview = read.value;
  const equality = equalityAfter(interview);
  const facts = equalityFacts(interview);
  const page = equality && pageAt(equality, facts, pageId);
  if (equality === undefined || page === undefined) return ok({ kind: 'elsewhere', interview });
  const accepted = acceptPage(equality, facts, pageId, form);
  if (!accepted.ok) {
    const errors = accepted.problem.kind === 'answers' ? accepted.problem.errors : [];
    return ok({ kind: 'again', equality, page, interview, errors });
  }
  const { answers } = accepted.value;
  const next = { ...interview.draft, language, equality: answers };
  if (!(await keepAnswers(desk, interview, next))) return undefined;
  return ok({ kind: 'go', step: nextPage(equality, { ...facts, answers }, pageId) });
}
