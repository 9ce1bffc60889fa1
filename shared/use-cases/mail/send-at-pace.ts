import { inParallel } from '../in-parallel.ts';
import type { MailDesk } from './mail-desk.ts';
import { type DueMail, mailPerson } from './mail-person.ts';
import { reservePlaces } from './reserve-places.ts';

export interface Sent {
  sent: number;
  /** Had theirs from another run meanwhile. */
  already: number;
  /** Not mailed: the address takes no mail, or its owner wants none. */
  stopped: number;
  /** Not mailed yet; another run goes on with them. */
  left: number;
  readonly notSent: { readonly address: string; readonly reason: string }[];
}

/** So many places are reserved at a time. */
const AT_ONCE = 16;

/** So many failures in a row are the mail service's own trouble: the rest are better sent another time. */
const TOO_MANY_FAILURES = 10;

/** Sends mails one after the other, as fast as the mail service allows and until there is no more time. */
export async function sendAtPace(desk: MailDesk, due: readonly DueMail[], until: number): Promise<Sent> {
  const result: Sent = { sent: 0, already: 0, stopped: 0, left: 0, notSent: [] };
  const run: { failuresInARow: number; busy: boolean } = { failuresInARow: 0, busy: false };
  const stops = (): boolean => run.busy || run.failuresInARow >= TOO_MANY_FAILURES;
  const one = async (mail: DueMail, at: number): Promise<void> => {
    if (stops()) {
      result.left += 1;
      return;
    }
    await desk.pause(Math.max(0, at - desk.clock.now()));
    const mailed = await mailPerson(desk, mail);
    if (mailed.is === 'failed') {
      run.failuresInARow += 1;
      result.notSent.push({ address: mail.invitation.address, reason: mailed.reason });
      if (mailed.again) result.left += 1;
    } else if (mailed.is === 'busy') {
      run.busy = true;
      result.left += 1;
      result.notSent.push({ address: mail.invitation.address, reason: mailed.reason });
    } else {
      run.failuresInARow = 0;
      result[mailed.is] += 1;
    }
  };
  let done = 0;
  while (done < due.length && !stops()) {
    const places = await reservePlaces(desk, Math.min(AT_ONCE, due.length - done), until);
    if (places.count === 0) break;
    const batch = due.slice(done, done + places.count);
    done += places.count;
    await inParallel([...batch.entries()], AT_ONCE, ([place, mail]) =>
      one(mail, places.from + place * places.everyMs),
    );
  }
  result.left += due.length - done;
  return result;
}
