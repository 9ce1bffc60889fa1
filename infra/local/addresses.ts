import { DEMO_PEOPLE } from './sign-in/people.ts';
import type { LocalStack } from './stack.ts';

/** What to open first. */
export async function addressLines({ environment }: LocalStack): Promise<readonly string[]> {
  const people = DEMO_PEOPLE.map(({ name, job }) => `  ${name}: ${job}`);
  return [
    `Outbox            ${environment['OUTBOX_SITE']}`,
    `Research console  ${environment['CONSOLE_SITE']}`,
    `DynamoDB          ${environment['AWS_ENDPOINT_URL']}`,
    'Sign in to the console as one of these, without a password:',
    ...people,
    'Ctrl-C stops it. What was stored stays, and the next start goes on with it.',
  ];
}
