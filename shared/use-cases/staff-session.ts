import { toCode } from '../domain/kernel/crockford.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { isRevoked } from '../domain/organisation/person.ts';
import type { Staff } from '../domain/organisation/staff.ts';
import { endOfSession, isStale } from '../domain/organisation/staff-session.ts';
import type { Clock, Random } from './ports/machine.ts';
import type { People } from './ports/people.ts';
import type { StaffSessions } from './ports/staff-sessions.ts';

export interface SessionDesk {
  readonly sessions: StaffSessions;
  readonly people: Pick<People, 'get' | 'note'>;
  readonly clock: Clock;
  readonly random: Random;
}

const SECRET_BYTES = 32;

/** Returns the secret that the person's cookie is to carry. Refused where their access was stopped. */
export async function beginSession(desk: SessionDesk, staff: Staff): Promise<Result<string>> {
  const { sessions, people, clock, random } = desk;
  const before = await people.get(staff.id);
  if (before?.stopped === true) return fail({ kind: 'not-allowed', why: 'access was stopped' });
  const now = clock.now();
  await people.note(staff, now);
  const secret = toCode(random.bytes(SECRET_BYTES));
  await sessions.begin(secret, { staff, began: now, seen: now });
  return ok(secret);
}

/** Who has this cookie, where the session is neither over nor ended from outside, nor left alone for too long. */
export async function staffOf(
  { sessions, people, clock }: SessionDesk,
  secret: string,
): Promise<Staff | undefined> {
  const session = await sessions.get(secret);
  const now = clock.now();
  if (session === undefined || now >= endOfSession(session)) return undefined;
  if (isRevoked(await people.get(session.staff.id), session)) return undefined;
  if (isStale(session, now)) await sessions.renew(secret, { ...session, seen: now });
  return session.staff;
}
