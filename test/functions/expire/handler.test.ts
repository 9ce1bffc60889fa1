import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Office, openedCampaign, openOffice } from '../../use-cases/campaign-office.ts';
import { deploy } from '../deployed.ts';

let office: Office;
let invoke: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  office = await openOffice();
  await deploy(office);
  const { handler } = await import('../../../functions/expire/handler.ts');
  invoke = (event) => handler(event as never, {} as never);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await office.close();
});

describe('the expiry function', () => {
  it('destroys invitations of links that expired long ago, and keeps those to come', async () => {
    await openedCampaign(
      office,
      'exit',
      'ann@leaver.example,N50BOLT,2020-03',
      'ben@leaver.example,N50BOLT,2999-03',
    );
    expect(await invoke({ action: 'expire' })).toEqual({ ok: true, value: { linkKeys: 0, invitations: 1 } });
    expect(await office.store.dump('invitations')).toMatchObject([{ address: 'ben@leaver.example' }]);
  });
});
