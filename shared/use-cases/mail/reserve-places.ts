import { type Places, takePlaces, UNUSED } from '../../domain/campaign/mail/pace.ts';
import type { MailDesk } from './mail-desk.ts';

/**
 * Reserves places in the one stream of mails. None where the day's allowance is used, or where the next free place is
 * later than `until`. A run that dies takes the places it did not use with it: fewer mails, and never more.
 */
export async function reservePlaces(
  { pace, limits, clock }: Pick<MailDesk, 'pace' | 'limits' | 'clock'>,
  wanted: number,
  until: number,
): Promise<Places> {
  for (;;) {
    const was = await pace.get();
    const { state, places } = takePlaces(was ?? UNUSED, limits, clock.now(), wanted);
    if (places.count === 0 || places.from > until) return { ...places, count: 0 };
    if (await pace.put(state, was)) return places;
  }
}
