import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importContext } from '../../../shared/use-cases/import-context.ts';
import { bring } from './bucket.ts';
import { formsIn } from './forms.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const HERE = '/campaigns/leavers-2026';
const HEADER = 'address,unit,leaving month';

let site: ConsoleSite;
let first: string;
let second: string;
beforeAll(async () => {
  site = await openConsole();
  const { desk } = site.campaignOffice;
  await desk.campaigns.keepInstrument(desk.catalogue.find(({ id }) => id === 'exit-interview')!);
  await desk.campaigns.keepEstate('leavers-2026', desk.estate);
  await site.open();
  first = await site.as('researcher');
  second = await site.asAnother('admin');
  const staffing = [
    'month,unit,title,tenure,permanent,staff,resigned,left other,moved',
    '2026-10,N03SW1,Probation Officer,gt10y,yes,40,3,1,0',
    '2026-10,N50BOLT,Probation Officer,gt10y,yes,30,2,0,0',
    '2026-06,N50BOLT,Probation Officer,gt10y,yes,30,9,0,0',
  ];
  const loaded = await importContext(desk, {
    kind: 'staffing',
    asAt: '2026-11-01',
    csv: Buffer.from(staffing.join('\n')),
    dryRun: false,
    leaveOut: false,
  });
  if (!loaded.ok || loaded.value.outcome !== 'loaded') throw new Error(JSON.stringify(loaded));
});
afterAll(() => site.close());

const page = async (path: string, cookie = first) => (await site.get(path, cookie)).text();

/** Begins a list, brings its file as the form says, and returns the list's page. */
async function upload(...lines: readonly string[]): Promise<string> {
  const begun = await site.post(`${HERE}/lists`, first);
  const at = begun.headers.get('Location') ?? '';
  const form = formsIn(await page(at)).find(({ action }) => action.startsWith('http://127.0.0.1'));
  const fields = Object.fromEntries(Object.entries(form?.fields ?? {}).filter(([name]) => name !== 'file'));
  const brought = await bring({ address: form?.action ?? '', fields }, [HEADER, ...lines, ''].join('\n'));
  expect(brought.status).toBe(303);
  expect(brought.headers.get('location')).toMatch(new RegExp(`^https://console.example${at}\\?`));
  return at;
}
const check = async (at: string) => site.post(`${at}/check`, first);
const files = async () => {
  const { uploads } = site.campaignOffice.desk;
  return (at: string, kind: 'csv' | 'json') =>
    uploads.has(`lists/leavers-2026/${at.slice(at.lastIndexOf('/') + 1)}.${kind}`);
};
const invited = async () =>
  (await site.store.dump('invitations')).map(({ address }) => String(address)).toSorted();

describe('a list of people in the console', () => {
  it('goes past the console, is checked, approved by somebody else, taken in and destroyed', async () => {
    const at = await upload(
      'ann@leaver.example,N03SW1,2026-10',
      'ben@leaver.example,Bolton,2026-10',
      'ANN@leaver.example,N03SW1,2026-10',
      'secret-person@leaver.example and more,N03SW1,2026-10',
      'caz@leaver.example,dan@leaver.example,2026-10',
    );
    expect((await check(at)).status).toBe(303);
    expect(await invited()).toEqual([]);

    const seen = await page(at, second);
    for (const words of [
      'What stands there is not a mail address',
      'What stands there is no unit that is asked',
      'which is kept',
    ]) {
      expect(seen).toContain(words);
    }
    expect(seen).not.toMatch(/[\w.-]+@leaver|secret-person/);
    expect(formsIn(await page(at)).some(({ action }) => action.endsWith('/approve'))).toBe(false);

    expect((await site.post(`${at}/approve`, first)).status).toBe(409);
    expect(await invited()).toEqual([]);
    expect((await site.post(`${at}/approve`, second)).status).toBe(303);
    expect(await invited()).toEqual(['ann@leaver.example', 'ben@leaver.example']);
    const has = await files();
    expect([await has(at, 'csv'), await has(at, 'json')]).toEqual([false, false]);
    expect(await page(at)).toContain('Taken in');
    const deeds = (await site.audit()).filter(({ target }) => target['list'] === at.split('/').at(-1));
    expect(deeds.map(({ what, step }) => [what, step.is === 'outcome' ? step.ended : step.is])).toEqual([
      ['list of people checked', 'intent'],
      ['list of people checked', 'done'],
      ['list of people approved', 'intent'],
      ['list of people approved', 'refused'],
      ['list of people approved', 'intent'],
      ['list of people approved', 'done'],
    ]);
  });

  it('is held against the HR extract, and names who is missing by nothing but a count', async () => {
    const at = await upload('eve@leaver.example,N03SW1,2026-10', 'fay@leaver.example,N03SW1,2026-11');
    await check(at);
    const seen = await page(at, second);
    // Four left Cardiff in October, of whom one was listed before and one is now; June is over for links.
    expect(seen).toContain('1 November 2026');
    expect(seen).toMatch(/Cardiff[^]*?October 2026[^]*?>4<[^]*?>2<[^]*?>2</);
    expect(seen).toContain('3 of its people are not listed');
    await site.post(`${at}/turn-down`, second);
    const has = await files();
    expect([await has(at, 'csv'), await has(at, 'json')]).toEqual([false, false]);
    expect(await invited()).not.toContain('eve@leaver.example');
  });

  it('is taken in as it was checked, and as nothing else', async () => {
    const at = await upload('gil@leaver.example,N03SW1,2026-10');
    await check(at);
    const key = `lists/leavers-2026/${at.split('/').at(-1)}.csv`;
    const other = new TextEncoder().encode(`${HEADER}\nmallory@leaver.example,N03SW1,2026-10\n`);
    await site.campaignOffice.desk.uploads.put(key, other, 'text/csv');
    await site.post(`${at}/approve`, second);
    expect(await invited()).not.toContain('mallory@leaver.example');
    expect(await page(at, second)).toContain('Being taken in');
  });

  it('whose first line is wrong says so, and shows nothing of it', async () => {
    const begun = await upload('hal@leaver.example,N03SW1,2026-10');
    const key = `lists/leavers-2026/${begun.split('/').at(-1)}.csv`;
    const headless = new TextEncoder().encode('ida@leaver.example,N03SW1,2026-10\n');
    await site.campaignOffice.desk.uploads.put(key, headless, 'text/csv');
    const reply = await check(begun);
    const seen = await reply.text();
    expect(reply.status).toBe(400);
    expect(seen).toContain('The first line must be');
    expect(seen).not.toContain('ida@leaver');
  });

  it('has a form for nobody but whoever began it, which the page may send to its bucket alone', async () => {
    const begun = await site.post(`${HERE}/lists`, first);
    const at = begun.headers.get('Location') ?? '';
    expect(formsIn(await page(at, second)).some(({ action }) => action.startsWith('http'))).toBe(false);
    const reply = await site.get(at, first);
    const [form] = formsIn(await reply.text()).filter(({ action }) => action.startsWith('http'));
    expect(reply.headers.get('Content-Security-Policy')).toContain(`form-action 'self' ${form?.action};`);
    expect(form?.fields).not.toHaveProperty('form-key');
    expect((await site.get('/', first)).headers.get('Content-Security-Policy')).toContain(
      "form-action 'self';",
    );
  });

  it('goes on by itself where no script asks for its form anew, before that ends, to a page that says so and leads back to another', async () => {
    const begun = await site.post(`${HERE}/lists`, first);
    const at = begun.headers.get('Location') ?? '';
    const reply = await site.get(at, first);
    const shown = await reply.text();
    expect(shown).toContain('takes the file for 40 seconds');
    const refresh = `<noscript><meta http-equiv="refresh" content="40;url=https://console.example${at}?late" /></noscript>`;
    expect(shown).toContain(refresh);
    const late = await site.get(`${at}?late`, first);
    const said = await late.text();
    expect(said).not.toContain('http-equiv="refresh"');
    expect(formsIn(said).some(({ action }) => action.startsWith('http'))).toBe(false);
    expect(said).toContain('Nothing was uploaded');
    expect(said).toContain(`href="${at}"`);
  });

  it('is over after a day: nobody approves it then', async () => {
    const at = await upload('joy@leaver.example,N03SW1,2026-10');
    await check(at);
    site.pass(86_400_000);
    const late = await site.asAnother('admin');
    expect((await site.post(`${at}/approve`, late)).status).toBe(409);
    expect(await invited()).not.toContain('joy@leaver.example');
  });

  it('of a draft waits for the approval of the draft', async () => {
    const cookie = await site.as('researcher');
    const drafters = [{ id: 'somebody', name: 'Somebody' }];
    await site.open({ id: 'unapproved', status: 'draft', drafters });
    expect((await site.post('/campaigns/unapproved/lists', cookie)).status).toBe(409);
    expect(await page('/campaigns/unapproved/people', cookie)).toContain('once the campaign is approved');
  });

  it('shows counts by unit of who is listed, invited and not reached, and no address', async () => {
    const cookie = await site.as('researcher');
    const { invitations, links } = site.campaignOffice.desk;
    const ann = links.invitationId('leavers-2026', 'ann@leaver.example');
    const invitation = await invitations.get('leavers-2026', ann);
    await invitations.claim('leavers-2026', invitation!, 'invitation', { hand: 'a', today: '2026-11-10' });
    await invitations.settle('leavers-2026', ann, { kind: 'invitation', why: 'no such mailbox', tries: 3 });
    const seen = await page(`${HERE}/people`, cookie);
    expect(seen).toMatch(/Cardiff[^]*?>1<[^]*?>1<[^]*?>1</);
    expect(seen).not.toMatch(/@leaver|no such mailbox/);
  });

  it.each(['analyst', 'hrbp', 'head', 'coder'] as const)('is nothing for the role %s', async (role) => {
    const cookie = await site.as(role);
    expect((await site.get(`${HERE}/people`, cookie)).status).toBe(403);
    expect((await site.post(`${HERE}/lists`, cookie)).status).toBe(403);
  });
});
