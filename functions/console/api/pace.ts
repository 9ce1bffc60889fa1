import type { Staff } from '../../../shared/domain/organisation/staff.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { isApi, problemReply } from './problem-details.ts';

/** Five a second: more than any page of a program that shows all of this asks, and little beside what a site takes. */
export const CALLS_A_MINUTE = 300;

/** The refusal of somebody who asked the API too often in this minute, whatever they asked. Pages are not counted. */
export async function tooOften(
  { calls, callsAMinute, clock }: ConsoleDesk,
  c: ConsoleContext,
  staff: Staff,
): Promise<Response | undefined> {
  const now = clock.now();
  if (!isApi(c.req.path) || (await calls.take(staff.id, now, callsAMinute))) return undefined;
  c.header('Retry-After', String(60 - (Math.floor(now / 1000) % 60)));
  return problemReply(c, 429);
}
