import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoPeople } from '../../../shared/adapters/dynamodb/people.ts';
import { dynamoStaffSessions } from '../../../shared/adapters/dynamodb/staff-sessions.ts';
import { tableName } from '../../../shared/adapters/environment.ts';
import { systemClock, systemRandom } from '../../../shared/adapters/machine.ts';
import { beginSession } from '../../../shared/use-cases/staff-session.ts';
import { type Form, formsIn } from '../../functions/console/forms.ts';
import type { GuardedAws } from './local-aws.ts';
import { siteOf } from './site.ts';

const SITE = 'https://console.example';
const HERE = '/campaigns/by-pages';

type Reader = Awaited<ReturnType<typeof readerOf>>;

/** A campaign from its draft to its close by pages of the console, looked after by two people. */
export async function runByPages(invoke: GuardedAws['invoke']): Promise<void> {
  const first = await readerOf(invoke, 'first');
  const second = await readerOf(invoke, 'second');
  await first.look('/new-campaign');
  await first.send('/new-campaign', {
    ...(await formAt(first, '/new-campaign?survey=exit-interview')).fields,
    ...{ id: 'by-pages', title: 'By pages', k: '10', languages: 'english', asks: 'everybody', equality: '' },
    ...{ 'help-email': 'help@example.org', 'eap-phone': '0800', 'concern-url': 'https://c.example' },
    invites: '',
  });
  for (const page of [HERE, `${HERE}/draft`, `${HERE}/preview`]) await first.look(page);
  await step(second, 'approve');
  await step(first, 'open');
  await step(first, 'remind');
  await step(second, 'close');
}

async function step(reader: Reader, name: string): Promise<void> {
  const { action, fields } = await formAt(reader, `${HERE}/steps/${name}`);
  await reader.send(action, fields);
}

async function formAt(reader: Reader, path: string): Promise<Form> {
  const form = formsIn(await reader.look(path)).find(({ action }) => !action.startsWith('/sign-out'));
  if (form === undefined) throw new Error(`${path} has no form.`);
  return form;
}

async function readerOf(invoke: GuardedAws['invoke'], id: string) {
  const client = new DynamoDBClient({});
  const desk = {
    sessions: dynamoStaffSessions(client, tableName('sessions')),
    people: dynamoPeople(client, tableName('people')),
    clock: systemClock,
    random: systemRandom,
  };
  const staff = { id, name: id, roles: ['researcher' as const], regions: [], units: [] };
  const begun = await beginSession(desk, staff);
  const site = siteOf('console', invoke);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    Cookie: `__Host-holdfast-console=${begun.ok ? begun.value : ''}`,
    'Sec-Fetch-Site': 'same-origin',
  };
  return {
    async look(path: string): Promise<string> {
      const reply = await site.request(SITE + path, { headers });
      if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}`);
      return reply.text();
    },
    async send(path: string, form: Readonly<Record<string, string>>): Promise<string> {
      const body = new URLSearchParams(form);
      const reply = await site.request(SITE + path, { method: 'POST', headers, body });
      if (reply.status !== 303) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
      return reply.headers.get('Location') ?? '';
    },
  };
}
