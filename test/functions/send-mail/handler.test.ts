import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Office, openedCampaign, openOffice, SITE } from '../../use-cases/campaign-office.ts';
import { deploy } from '../deployed.ts';

let office: Office;
let invoke: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  office = await openOffice();
  await deploy(office);
  const { handler } = await import('../../../functions/send-mail/handler.ts');
  invoke = (event) => handler(event as never, {} as never);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await office.close();
});

const aLink = expect.stringMatching(new RegExp(`^${SITE}/i/[\\w-]{32}$`)) as string;

describe('the mail function', () => {
  it('sends invitations, prints letters and replaces a link', async () => {
    await openedCampaign(office, 'exit', 'ann@leaver.example,N50BOLT,2999-03');
    expect(await invoke({ action: 'send', campaign: 'exit', kind: 'invitation' })).toMatchObject({
      ok: true,
      value: { sent: 1, already: 0, left: 0, notSent: [], closedMonths: [] },
    });
    expect(await invoke({ action: 'due' })).toEqual({ ok: true, value: { sent: 0, left: 0 } });
    expect(await invoke({ action: 'unsent', campaign: 'exit' })).toEqual({
      ok: true,
      value: { unsent: [], stopped: 0, next: null },
    });
    expect(await invoke({ action: 'retry', campaign: 'exit', address: 'ann@leaver.example' })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await invoke({ action: 'preview', campaign: 'exit', kind: 'closing' })).toMatchObject({
      ok: true,
      value: { text: expect.stringContaining('/i/EXAMPLE') as string },
    });
    expect(office.outbox.sent[0]?.FromEmailAddress).toBe('survey@holdfast.example');
    const letter = {
      address: 'ann@leaver.example',
      unit: 'N50BOLT',
      region: 'N50',
      month: '2999-03',
      link: aLink,
    };
    const printed = { letters: [{ ...letter, expires: '2999-06-02' }], closedMonths: [] };
    // The Welsh of a letter goes out once a translator has signed it off.
    const texts = { '2999-06-02': [{ lang: 'en' }] };
    expect(await invoke({ action: 'letters', campaign: 'exit' })).toMatchObject({
      ok: true,
      value: { ...printed, texts },
    });
    expect(await invoke({ action: 'replace', campaign: 'exit', address: 'ann@leaver.example' })).toEqual({
      ok: true,
      value: { ...letter, expires: '2999-06-02' },
    });
  });

  it('answers what is no request with what is wrong with it', async () => {
    expect(await invoke({ action: 'send', campaign: 'exit', kind: 'threat' })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
  });
});
