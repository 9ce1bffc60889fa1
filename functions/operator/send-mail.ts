import type { ClosedMonth } from '../../shared/use-cases/months-of-campaign.ts';
import type { Sending } from '../../shared/use-cases/send-invitations.ts';
import type { Holdfast } from './holdfast.ts';
import { valueOf } from './outcome.ts';

export const sendMail = (
  { invoke }: Holdfast,
  campaign: string,
  kind: 'invitation' | 'reminder',
): Promise<Sending> => valueOf(invoke<Sending>('send-mail', { action: 'send', campaign, kind }));

export const sendingLines = ({ sent, already, notSent, closedMonths }: Sending): readonly string[] => [
  `Mails sent: ${sent}. Had theirs before: ${already}. Not sent: ${notSent.length}.`,
  ...notSent.map(({ address, reason }) => `${address}: ${reason}`),
  ...closedMonthLines(closedMonths),
];

export const closedMonthLines = (months: readonly ClosedMonth[]): readonly string[] =>
  months.map(({ month, people, reason }) => `No links for the ${people} who left in ${month}: ${reason}`);
