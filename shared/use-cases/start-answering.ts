import type { Draft } from '../domain/answer/draft.ts';
import { keptUntil } from '../domain/answer/draft-time.ts';
import { STARTS_AN_HOUR } from '../domain/campaign/open-link.ts';
import { toCode } from '../domain/kernel/crockford.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { RECENT } from './definitions.ts';
import { type DraftDesk, keepDraft } from './draft-in-hand.ts';
import { type LinkDesk, type OpenedLink, openLink, openOpenLink } from './open-link.ts';
import type { Starts } from './ports/starts.ts';
import type { Session, Sessions } from './ports/sessions.ts';

export interface StartDesk extends LinkDesk, DraftDesk {
  readonly sessions: Sessions;
}

/** As long as a personal link's. */
const TOKEN_BYTES = 24;

/** Begins a session with an empty draft. The link stays good: only sending uses it up. */
export async function startAnswering(
  desk: StartDesk,
  token: string,
  language: Draft['language'],
): Promise<Result<Session>> {
  const opened = await openLink(desk, token, RECENT);
  return opened.ok ? begin(desk, opened.value, { token, language }) : opened;
}

/** Begins a session by an open link, as long as not too many did in this hour. Its token is nobody else's. */
export async function startByOpenLink(
  desk: StartDesk & { readonly starts: Starts },
  typed: string,
  language: Draft['language'],
): Promise<Result<Session>> {
  const opened = await openOpenLink(desk, typed, RECENT);
  if (!opened.ok) return opened;
  const { code } = opened.value;
  if (!(await desk.starts.take(desk.links.ticketKey(code), desk.clock.now(), STARTS_AN_HOUR))) {
    return fail({ kind: 'unavailable', what: 'The survey' });
  }
  const token = toCode(desk.random.bytes(TOKEN_BYTES));
  return begin(desk, opened.value, { token, open: code, language });
}

async function begin(
  desk: StartDesk,
  { ticket, instrument }: OpenedLink,
  by: Pick<Draft, 'token' | 'open' | 'language'>,
): Promise<Result<Session>> {
  const { campaign, unit, region, context, expires: linkExpires } = ticket;
  const session = desk.sessions.begin();
  const draft: Draft = {
    ...by,
    campaign,
    unit,
    region,
    linkExpires,
    version: instrument.version,
    ...(context !== undefined && { context }),
    answers: {},
    visited: [],
    checked: false,
    signposted: false,
    dropped: [],
  };
  const kept = await keepDraft(desk, session, draft, { expires: keptUntil(desk.clock.now(), linkExpires) });
  return kept ? ok(session) : fail({ kind: 'conflict', what: 'session' });
}
