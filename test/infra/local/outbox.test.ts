import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mail } from '../../../infra/local/aws/mail.ts';
import { mailFeedback } from '../../../infra/local/aws/mail-feedback.ts';
import { outboxSite } from '../../../infra/local/outbox/pages.ts';
import { outbox } from '../../../infra/local/outbox/store.ts';
import { feedbackIn } from '../../../shared/adapters/ses/feedback.ts';
import { StopMailEvent } from '../../../shared/use-cases/events.ts';

let folder: string;
let server: Server;
let address: string;
let told: { id: string; feedback: unknown }[];
let send: (to: string) => unknown;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-outbox-'));
  told = [];
  const feedback = mailFeedback(async (id, event) => {
    const { Records } = StopMailEvent.parse(event);
    told.push({ id, feedback: Records.flatMap(({ Sns }) => feedbackIn(Sns.Message)) });
  });
  const mails = outbox(folder, () => 0);
  const part = (Data: string) => ({ Data });
  send = (to) =>
    mail(
      mails,
      feedback,
    )({
      FromEmailAddress: 'survey@holdfast.example',
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: part('Why <b>'),
          Headers: [{ Name: 'List-Unsubscribe', Value: '<http://localhost/no-mail/x>' }],
          Body: { Text: part('words'), Html: part('<p>words</p>') },
        },
      },
    });
  server = outboxSite(mails, feedback);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

it('shows a mail with its headers, and as mail programmes show it', async () => {
  send('ann@leaver.example');
  const page = await (await fetch(`${address}/mails/00000001`)).text();
  expect(page).toContain('href="http://localhost/no-mail/x"');
  expect(page).toContain('Why &lt;b&gt;');
  expect(await (await fetch(`${address}/mails/00000001/html`)).text()).toBe('<p>words</p>');
});

it.each([
  ['bounce', 'bounced'],
  ['complain', 'complained'],
])('tells the function what SES would: %s', async (button, why) => {
  send('ann@leaver.example');
  expect((await fetch(`${address}/mails/00000001/${button}`)).status).toBe(404);
  expect((await fetch(`${address}/mails/00000001/${button}`, { method: 'POST' })).status).toBe(200);
  expect(told).toEqual([{ id: 'stop-mail', feedback: [{ why, addresses: ['ann@leaver.example'] }] }]);
});

it('lets mail to the simulator of SES come back by itself, and no other', async () => {
  for (const to of [
    'bounce+1@simulator.amazonses.com',
    'complaint@simulator.amazonses.com',
    'ann@leaver.example',
  ]) {
    send(to);
  }
  await expect
    .poll(() => told)
    .toMatchObject([
      { feedback: [{ why: 'bounced', addresses: ['bounce+1@simulator.amazonses.com'] }] },
      { feedback: [{ why: 'complained', addresses: ['complaint@simulator.amazonses.com'] }] },
    ]);
});
