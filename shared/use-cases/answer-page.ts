import type { Draft } from '../domain/answer/draft.ts';
import { acceptPage, type AnswerError, type Form } from '../domain/instrument/accept-page.ts';
import { duePlace, moveOn, openPage } from '../domain/instrument/itinerary.ts';
import type { Page, Step } from '../domain/instrument/journey.ts';
import { signposted } from '../domain/instrument/signpost.ts';
import type { Problem } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { ANY_AGE } from './definitions.ts';
import type { Session } from './ports/sessions.ts';
import { factsOf, type Interview, keepAnswers, readDraft, type ReadDesk } from './read-draft.ts';

/** What follows a submitted page: another place, or the same page with what is wrong. */
export type Turn =
  | { readonly kind: 'go'; readonly step: Step; readonly support: boolean; readonly campaign: string }
  | {
      readonly kind: 'again';
      readonly page: Page;
      readonly interview: Interview;
      readonly errors: readonly AnswerError[];
    };

export interface Submitted {
  readonly pageId: string;
  readonly form: Form;
  readonly language: Draft['language'];
}

/** Keeps one page of answers. Another window may have written in between: then it is tried once more on top. */
export async function answerPage(
  desk: ReadDesk,
  session: Session,
  submitted: Submitted,
): Promise<Result<Turn>> {
  return (await attempt(desk, session, submitted)) ?? (await attempt(desk, session, submitted)) ?? MOVED_ON;
}

const MOVED_ON = fail<Problem>({ kind: 'conflict', what: 'draft' });

/** Undefined where the draft changed under our hands. */
async function attempt(
  desk: ReadDesk,
  session: Session,
  { pageId, form, language }: Submitted,
): Promise<Result<Turn> | undefined> {
  const read = await readDraft(desk, session, ANY_AGE);
  if (!read.ok) return read;
  const interview = read.value;
  const { instrument, draft, facts, campaign } = interview;
  const elsewhere = () => go(interview, duePlace(instrument, facts, draft));
  const page = openPage(instrument, facts, draft, pageId);
  if (page === undefined) return elsewhere();
  const accepted = acceptPage(instrument, facts, pageId, form);
  if (!accepted.ok) {
    const { problem } = accepted;
    return problem.kind === 'not-asked'
      ? elsewhere()
      : ok({ kind: 'again', page, interview, errors: problem.errors });
  }
  const { answers, dropped } = accepted.value;
  const after = { ...draft, language, answers };
  const then = factsOf(desk, campaign, after);
  const { trail, step } = moveOn(instrument, then, draft, pageId, dropped);
  if (step.kind === 'end') return leave(desk, interview, step);
  const support = !draft.signposted && signposted(instrument, then);
  const told = dropped.filter((question) => question.page !== pageId).map(({ id }) => id);
  const next = {
    ...after,
    ...trail,
    signposted: draft.signposted || support,
    dropped: told,
    visited: [...trail.visited],
  };
  return (await keepAnswers(desk, interview, next)) ? go(interview, step, support) : undefined;
}

/** Who ends here at the start leaves nothing behind. Who has written more is asked before it goes. */
async function leave(desk: ReadDesk, interview: Interview, step: Step): Promise<Result<Turn>> {
  if (interview.draft.visited.length <= 1) await desk.drafts.delete(interview.session.draftId);
  return go(interview, step);
}

const go = ({ campaign }: Interview, step: Step, support = false): Result<Turn> =>
  ok({ kind: 'go', step, support, campaign: campaign.id });
