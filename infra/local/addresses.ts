import { linkIn } from './outbox/link-in.ts';
import { DEMO_PEOPLE } from './sign-in/people.ts';
import type { LocalStack } from './stack.ts';

const LOOKED_AT = 20;

/** What to open first. */
export function addressLines({ environment, mails }: LocalStack): readonly string[] {
  const {
    RESPONDENT_SITE: site,
    OUTBOX_SITE: outbox,
    CONSOLE_SITE: console,
    AWS_ENDPOINT_URL: aws,
  } = environment;
  // The newest may be to staff, whose mails have no link.
  const [link] = mails.page(0, LOOKED_AT).flatMap((mail) => linkIn(mail) ?? []);
  return [
    '',
    link === undefined ? `Respondents       ${site}` : `A leaver's link   ${link}`,
    `Mail outbox       ${outbox}`,
    `Research console  ${console}`,
    ...DEMO_PEOPLE.map(({ name, job }) => `                  sign in as ${name}: ${job}`),
    `DynamoDB          ${aws}`,
    '',
    'Ctrl-C stops it. What was stored stays: the next start goes on with it.',
  ];
}
