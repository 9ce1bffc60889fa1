import type { Draft } from '../domain/answer/draft.ts';
import { addDays, dayOf, sundayFrom } from '../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { RECENT } from './definitions.ts';
import { type DraftDesk, keepDraft } from './draft-in-hand.ts';
import { type LinkDesk, openLink } from './open-link.ts';
import type { Session, Sessions } from './ports/sessions.ts';

export interface StartDesk extends LinkDesk, DraftDesk {
  readonly sessions: Sessions;
}

/** A draft is kept at least this long, to the end of a week, so that its date says little about when it began. */
const KEPT_DAYS = 14;

/** Begins a session with an empty draft. The link stays good: only sending uses it up. */
export async function startAnswering(
  desk: StartDesk,
  token: string,
  language: Draft['language'],
): Promise<Result<Session>> {
  const opened = await openLink(desk, token, RECENT);
  if (!opened.ok) return opened;
  const { ticket, instrument } = opened.value;
  const { campaign, unit, region, context, expires: linkExpires } = ticket;
  const session = desk.sessions.begin();
  const draft: Draft = {
    token,
    campaign,
    unit,
    region,
    linkExpires,
    language,
    version: instrument.version,
    ...(context !== undefined && { context }),
    answers: {},
    visited: [],
    checked: false,
    signposted: false,
    dropped: [],
  };
  const week = sundayFrom(addDays(dayOf(desk.clock.now()), KEPT_DAYS));
  const kept = await keepDraft(desk, session, draft, { expires: week < linkExpires ? week : linkExpires });
  return kept ? ok(session) : fail({ kind: 'conflict', what: 'session' });
}
