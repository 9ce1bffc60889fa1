import { SendEmailCommand, SESv2ServiceException, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mail, MailOutcome, Message } from '../../use-cases/ports/mail.ts';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 250;

const TOO_FAST = 'The mail service is too busy.';

/** No connection came about, so nothing was sent. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Refusals that are no fault of the mail: nobody's would be taken. */
const OF_THE_ACCOUNT: ReadonlySet<string> = new Set([
  'AccountSuspendedException',
  'SendingPausedException',
  'MailFromDomainNotVerifiedException',
  'LimitExceededException',
  'AccessDeniedException',
]);

/**
 * The client must be made with `maxAttempts: 1`: the SDK would also send again after a time-out, when the mail
 * may have gone out already. Only "too many requests" is tried again here, because SES took nothing then.
 */
export function sesMail(client: SESv2Client, from: string, pause: (ms: number) => Promise<unknown>): Mail {
  const attempt = async (message: Message): Promise<MailOutcome> => {
    try {
      await client.send(new SendEmailCommand(inputOf(message, from)));
      return { is: 'accepted' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return {
    async send(message) {
      for (let tried = 0; tried < ATTEMPTS; tried += 1) {
        const outcome = await attempt(message);
        if (outcome.is !== 'busy' || outcome.reason !== TOO_FAST) return outcome;
        await pause(FIRST_PAUSE_MS * 2 ** tried);
      }
      return { is: 'busy', reason: TOO_FAST };
    },
  };
}

/** The configuration set is that of the sending identity: it counts neither clicks nor openings. */
const inputOf = ({ to, subject, text, html, headers }: Message, from: string) => ({
  FromEmailAddress: from,
  Destination: { ToAddresses: [to] },
  Content: {
    Simple: {
      Subject: { Data: subject, Charset: 'UTF-8' },
      Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
      Body: { Text: { Data: text, Charset: 'UTF-8' }, Html: { Data: html, Charset: 'UTF-8' } },
    },
  },
});

/** An answer of 4xx says that nothing was sent. A broken connection or 5xx says nothing at all. */
function outcomeOf(error: unknown): MailOutcome {
  if (error instanceof Error && NEVER_CONNECTED.has(String((error as NodeJS.ErrnoException).code))) {
    return { is: 'busy', reason: 'The mail service cannot be reached.' };
  }
  if (!(error instanceof SESv2ServiceException)) return { is: 'unknown' };
  const status = error.$metadata.httpStatusCode ?? 500;
  if (error.name === 'TooManyRequestsException' || status === 429) return { is: 'busy', reason: TOO_FAST };
  if (status >= 500) return { is: 'unknown' };
  return {
    is: OF_THE_ACCOUNT.has(error.name) ? 'busy' : 'refused',
    reason: `The mail service said: ${error.name}.`,
  };
}
