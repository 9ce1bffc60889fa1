import * as z from 'zod/mini';
import { Staff } from './staff.ts';

const MINUTE = 60_000;
/** A screen left open in an office. */
const LONGEST_IDLE = 30 * MINUTE;
/** However busy: a role that was taken away is gone the next morning. */
const LONGEST = 12 * 60 * MINUTE;

export const StaffSession = z.object({ staff: Staff, began: z.int(), seen: z.int() });
export type StaffSession = z.infer<typeof StaffSession>;

/** The instant from which the session counts for nothing. */
export const endOfSession = ({ began, seen }: StaffSession): number =>
  Math.min(began + LONGEST, seen + LONGEST_IDLE);

/** Is it worth a write to say that the person is still there? */
export const isStale = ({ seen }: StaffSession, now: number): boolean => now - seen >= MINUTE;
