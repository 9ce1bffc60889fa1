import * as z from 'zod/mini';
import type { StaffSession } from './staff-session.ts';
import { Staff } from './staff.ts';

/** Somebody who has signed in to the console, as the sign-in service named them the last time. */
export const Person = z.extend(Staff, {
  signedIn: z.int(),
  /** Sessions that began at this instant or before count for nothing. */
  ended: z.optional(z.int()),
  /** Is refused, whatever the sign-in service says. */
  stopped: z.optional(z.boolean()),
});
export type Person = z.infer<typeof Person>;

/** Whether a session was ended from outside it: by its person everywhere, or by an administrator. */
export const isRevoked = (person: Person | undefined, { began }: Pick<StaffSession, 'began'>): boolean =>
  person !== undefined && (person.stopped === true || began <= (person.ended ?? -1));

const LONGEST_SESSION = 12 * 3_600_000;

/** `may be signed in`: the browser may have been closed, which tells us nothing. */
export function standingOf(person: Person, now: number): 'stopped' | 'may be signed in' | 'signed out' {
  if (person.stopped === true) return 'stopped';
  const over = isRevoked(person, { began: person.signedIn }) || now >= person.signedIn + LONGEST_SESSION;
  return over ? 'signed out' : 'may be signed in';
}
