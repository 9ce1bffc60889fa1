import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MOST as API_PAGE } from '../../functions/console/api/operation.ts';
import { CALLS_A_MINUTE } from '../../functions/console/api/pace.ts';
import { LONGEST_FORM } from '../../functions/console/app.tsx';
import { LARGEST as DOWNLOAD } from '../../functions/console/report-routes.tsx';
import { MOST_BYTES } from '../../functions/respond/form-body.ts';
import { ENVIRONMENTS } from '../../infra/environments.ts';
import { FUNCTIONS_DEPLOYED } from '../../infra/functions.ts';
import { ENVELOPE_BYTES } from '../../shared/domain/answer/envelope.ts';
import { STARTS_AN_HOUR } from '../../shared/domain/campaign/open-link.ts';
import { endOfSession } from '../../shared/domain/organisation/staff-session.ts';

const written = new Map(
  readFileSync(new URL('../../docs/security/limits.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, what = '', most = '']) => [what, most]),
);
const prod = ENVIRONMENTS.find(({ stage }) => stage === 'prod');
const staff = { id: 'x', name: 'X', roles: [], regions: [], units: [] };
const minutes = (session: { began: number; seen: number }): number =>
  (endOfSession({ staff, ...session }) - session.seen) / 60_000;

it('the limits in docs/security/limits.md are those of the code and the templates', () => {
  const said: Readonly<Record<string, string>> = {
    "A form of the respondents' site": `${MOST_BYTES / 1024} KB`,
    'A form or a question to the API of the console': `${LONGEST_FORM / 1024} KB`,
    'A file that the console sends itself': `${DOWNLOAD / 1e6} MB; a larger one comes from S3, by a link that works for 60 seconds`,
    'A page of a list of the API': `${API_PAGE} entries`,
    'Questions of one person to the API of the console in a minute': String(CALLS_A_MINUTE),
    'A sealed answer': `${ENVELOPE_BYTES / 1024} KB, always`,
    'Requests of one address to a site in five minutes': '3,000',
    'Requests of one address to open links in five minutes': '300',
    'Beginnings by one open link in an hour': String(STARTS_AN_HOUR),
    'A page': `${FUNCTIONS_DEPLOYED.respond.timeoutSeconds} seconds`,
  };
  for (const [what, most] of Object.entries(said)) expect([what, written.get(what)]).toEqual([what, most]);
  expect(written.get('Requests a second to a site, of all together')).toContain(
    `${prod?.requestsPerSecond} in production`,
  );
  expect(written.get('Pages at the same time')).toContain(
    `${prod?.concurrency.respond} of the respondents' site and ${prod?.concurrency.console} of the console`,
  );
});

it('says when a session of staff ends, as docs/console.md does', () => {
  const console = readFileSync(new URL('../../docs/console.md', import.meta.url), 'utf8');
  const idle = minutes({ began: 0, seen: 0 });
  const longest = endOfSession({ staff, began: 0, seen: 1e12 }) / 3_600_000;
  expect(written.get('Staff sessions')).toContain(
    `${idle} minutes without a page, ${longest} hours in any case`,
  );
  expect(console).toContain(`after ${idle} minutes without a page, after ${longest} hours in any case`);
});
