import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HEADER, type Office, openOffice } from '../../use-cases/campaign-office.ts';
import { deploy } from '../deployed.ts';

let office: Office;
let invoke: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  office = await openOffice();
  await deploy(office);
  const { handler } = await import('../../../functions/import/handler.ts');
  invoke = (event) => handler(event as never, {} as never);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await office.close();
});

/** Far enough ahead of any day this runs on, and told to the function as its today. */
const LIST = `${HEADER}\nann@leaver.example,N50BOLT,2999-03\nben@leaver.example,N50BOLT,tomorrow\n`;

describe('the words of the interface', () => {
  it('go out to a translator and come back, as those of an instrument do', async () => {
    const out = await invoke({ action: 'export-translation', instrument: 'interface' });
    expect(out).toMatchObject({
      ok: true,
      value: { strings: { 'common.continue': { en: 'Continue', cy: 'Parhau' } } },
    });
    const { value: file } = out as { value: object };
    expect(await invoke({ action: 'import-translation', dryRun: true, file })).toMatchObject({
      ok: true,
      value: { dryRun: true, report: { instrument: 'interface', stale: [] } },
    });
  });
});

describe('the import function', () => {
  it('takes a campaign from its list to its close, as the operator asks step by step', async () => {
    const creation = { action: 'create-campaign', id: 'exit', title: 'Exit', dryRun: true, invitees: LIST };
    const today = '2999-02-01';
    expect(await invoke({ ...creation, today })).toMatchObject({
      ok: true,
      value: { dryRun: true, taken: 1 },
    });
    expect(await invoke({ action: 'list-campaigns' })).toEqual({ ok: true, value: [] });
    expect(await invoke({ ...creation, today, dryRun: false })).toMatchObject({
      ok: true,
      value: { read: 2, taken: 1, refused: [{ line: 3 }], duplicates: [] },
    });
    expect(await invoke({ action: 'open-campaign', campaign: 'exit' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-allowed' },
    });
    const draft = await office.desk.campaigns.get('exit');
    if (draft === undefined) throw new Error('There is no draft.');
    await office.desk.campaigns.change({ ...draft, publicKey: 'public' }, 'draft');
    expect(await invoke({ action: 'open-campaign', campaign: 'exit' })).toMatchObject({ ok: true });
    expect(await invoke({ action: 'list-campaigns' })).toMatchObject({
      ok: true,
      value: [{ id: 'exit', status: 'open', asked: 1 }],
    });
    expect(await invoke({ action: 'close-campaign', campaign: 'exit' })).toMatchObject({ ok: true });
    expect(
      await invoke({ action: 'add-invitees', campaign: 'exit', dryRun: false, invitees: LIST }),
    ).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
  });

  it('answers what is no request with what is wrong with it', async () => {
    expect(await invoke({ action: 'drop-tables' })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
    expect(await invoke({ action: 'open-campaign', campaign: 'a#b' })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', issues: [{ at: 'campaign' }] },
    });
  });
});
