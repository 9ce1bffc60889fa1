import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sendAsked } from '../../../shared/use-cases/mail/send-asked.ts';
import { type Office, openedCampaign, openOffice } from '../../use-cases/campaign-office.ts';
import { deploy } from '../deployed.ts';

let office: Office;
let invoke: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  office = await openOffice();
  await deploy(office);
  const { handler } = await import('../../../functions/stop-mail/handler.ts');
  invoke = (event) => handler(event as never, {} as never);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await office.close();
});

it('takes what the topic brings, and mails that address no more', async () => {
  await openedCampaign(office, 'exit', 'ann@leaver.example,N50BOLT,2999-03');
  const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'ann@leaver.example' }] };
  const Message = JSON.stringify({ eventType: 'Bounce', bounce });
  const event = { Records: [{ EventSource: 'aws:sns', Sns: { MessageId: '1', Message } }] };
  expect(await invoke(event)).toEqual({ ok: true, value: { stopped: 1 } });
  expect(await sendAsked(office.desk, 'exit', 'invitation')).toMatchObject({
    value: { sent: 0, stopped: 1 },
  });
});

it('fails at what it cannot read, so that Lambda tries again and the alarm sounds', async () => {
  await expect(invoke({ Records: [{ Sns: { Message: '{}' } }] })).rejects.toThrow('unexpected');
});

it('notes the rest of what came with one that it cannot read, and then fails', async () => {
  await openedCampaign(office, 'rest', 'cai@leaver.example,N50BOLT,2999-03');
  const complaint = { complainedRecipients: [{ emailAddress: 'cai@leaver.example' }] };
  const Records = ['not JSON', JSON.stringify({ eventType: 'Complaint', complaint })].map((Message) => ({
    Sns: { Message },
  }));
  await expect(invoke({ Records })).rejects.toThrow('unexpected');
  expect(await sendAsked(office.desk, 'rest', 'invitation')).toMatchObject({
    value: { sent: 0, stopped: 1 },
  });
});
