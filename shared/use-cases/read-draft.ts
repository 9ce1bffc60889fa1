import type { Facts } from '../domain/instrument/condition.ts';
import type { Draft } from '../domain/answer/draft.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Definition, Definitions } from './definitions.ts';
import { type DraftDesk, type DraftInHand, findDraft } from './draft-in-hand.ts';
import type { Session } from './ports/sessions.ts';

export interface ReadDesk extends DraftDesk {
  readonly definitions: Definitions;
}

/** A draft with what is needed to show any page of it. */
export interface Interview extends Definition, DraftInHand {
  readonly session: Session;
  readonly facts: Facts;
}

export async function readDraft(
  desk: ReadDesk,
  session: Session,
  within: number,
): Promise<Result<Interview>> {
  const found = await findDraft(desk, session);
  const definition = found && (await desk.definitions.of(found.draft.campaign, within));
  if (found === undefined || definition === undefined) return fail({ kind: 'session-lost' });
  return ok({ ...definition, ...found, session, facts: factsOf(found.draft) });
}

export const factsOf = ({ answers, unit, campaign }: Draft): Facts => ({
  answers,
  context: { unit, campaign },
});
