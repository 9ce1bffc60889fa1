import type { Campaign } from '../domain/campaign/campaign.ts';
import { contextOf } from '../domain/campaign/context.ts';
import type { Facts } from '../domain/instrument/condition.ts';
import { extended, runningOut } from '../domain/answer/draft-time.ts';
import type { Draft } from '../domain/answer/draft.ts';
import { monthOf } from '../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Definition, Definitions } from './definitions.ts';
import { type DraftDesk, type DraftInHand, findDraft, keepDraft } from './draft-in-hand.ts';
import type { Clock } from './ports/machine.ts';
import type { Session } from './ports/sessions.ts';

export interface ReadDesk extends DraftDesk {
  readonly definitions: Definitions;
  readonly clock: Clock;
}

/** A draft with what is needed to show any page of it. */
export interface Interview extends Definition, DraftInHand {
  readonly session: Session;
  readonly facts: Facts;
  /** Set where little time is left: see `runningOut`. */
  readonly runningOut: 'draft' | 'link' | undefined;
}

export async function readDraft(
  desk: ReadDesk,
  session: Session,
  within: number,
): Promise<Result<Interview>> {
  const found = await findDraft(desk, session);
  const definition = found && (await desk.definitions.of(found.draft.campaign, within, found.draft.version));
  if (found === undefined || definition === undefined) return fail({ kind: 'session-lost' });
  const { draft, expires } = found;
  return ok({
    ...definition,
    ...found,
    session,
    facts: factsOf(desk, definition.campaign, draft),
    runningOut: runningOut(desk.clock.now(), expires, draft.linkExpires),
  });
}

/** `ctx.month` is the present month: nobody applied in a month to come. */
export const factsOf = (desk: Pick<ReadDesk, 'clock'>, campaign: Campaign, draft: Draft): Facts => ({
  answers: draft.answers,
  context: { ...contextOf(campaign, draft), month: monthOf(desk.clock.now()) },
});

/** Keeps what a page changed, with its full time again. False where another window wrote first. */
export const keepAnswers = (
  desk: DraftDesk & Pick<ReadDesk, 'clock'>,
  { session, expires, revision }: Interview,
  draft: Draft,
): Promise<boolean> => {
  const until = extended(expires, desk.clock.now(), draft.linkExpires);
  return keepDraft(desk, session, draft, { expires: until, revision });
};
