import { toCode } from '../domain/kernel/crockford.ts';
import type { Staff } from '../domain/organisation/staff.ts';
import { endOfSession, isStale } from '../domain/organisation/staff-session.ts';
import type { Clock, Random } from './ports/machine.ts';
import type { StaffSessions } from './ports/staff-sessions.ts';

export interface SessionDesk {
  readonly sessions: StaffSessions;
  readonly clock: Clock;
  readonly random: Random;
}

const SECRET_BYTES = 32;

/** Returns the secret that the person's cookie is to carry. */
export async function beginSession({ sessions, clock, random }: SessionDesk, staff: Staff): Promise<string> {
  const secret = toCode(random.bytes(SECRET_BYTES));
  await sessions.begin(secret, { staff, began: clock.now(), seen: clock.now() });
  return secret;
}

/** Who has this cookie, where the session is neither over nor left alone for too long. */
export async function staffOf({ sessions, clock }: SessionDesk, secret: string): Promise<Staff | undefined> {
  const session = await sessions.get(secret);
  const now = clock.now();
  if (session === undefined || now >= endOfSession(session)) return undefined;
  if (isStale(session, now)) await sessions.renew(secret, { ...session, seen: now });
  return session.staff;
}
