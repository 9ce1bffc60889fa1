import type { MailKind } from '../../shared/domain/campaign/mail/kinds.ts';
import type { Sending } from '../../shared/use-cases/mail/send-asked.ts';
import type { ClosedMonth } from '../../shared/use-cases/months-of-campaign.ts';
import type { Holdfast } from './holdfast.ts';
import { valueOf } from './outcome.ts';

export const sendMail = ({ invoke }: Holdfast, campaign: string, kind: MailKind): Promise<Sending> =>
  valueOf(invoke<Sending>('send-mail', { action: 'send', campaign, kind }));

export const sendingLines = (sending: Sending): readonly string[] => {
  const { sent, already, stopped, left, notSent, closedMonths, limits } = sending;
  return [
    `Mails sent: ${sent}. Had theirs before: ${already}. Want or take no mail: ${stopped}. Left: ${left}.`,
    ...(left === 0
      ? []
      : [
          `What is left goes out by itself from 9:00 to 19:00, at most ${limits.perSecond} a second and ${limits.perDay} a day.`,
        ]),
    ...notSent.map(({ address, reason }) => `${address}: ${reason}`),
    ...closedMonthLines(closedMonths),
  ];
};

export const closedMonthLines = (months: readonly ClosedMonth[]): readonly string[] =>
  months.map(({ month, people, reason }) => `No links for the ${people} of ${month}: ${reason}`);
