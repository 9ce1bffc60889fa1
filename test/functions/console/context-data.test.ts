import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlProblems } from '../../web/html-problems.ts';
import { bring } from './bucket.ts';
import { formsIn } from './forms.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const HEADER = 'round,stage,weeks,people';
const DAY = 'asAt-day=2&asAt-month=11&asAt-year=2026';

let site: ConsoleSite;
let admin: string;
beforeAll(async () => {
  site = await openConsole();
  admin = await site.as('admin');
});
afterAll(() => site.close());

const words = async (path: string, cookie = admin) =>
  (await (await site.get(path, cookie)).text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const without = (fields: Readonly<Record<string, string>> = {}, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** Brings a file as the page of its kind says; returns the address that the browser is sent to. */
async function upload(kind: string, content: string): Promise<string> {
  const page = await (await site.get(`/context-data/${kind}`, admin)).text();
  const form = formsIn(page).find(({ action }) => action.startsWith('http://127.0.0.1'));
  const fields = without(form?.fields, 'file');
  const brought = await bring({ address: form?.action ?? '', fields }, content);
  expect(brought.status).toBe(303);
  return new URL(brought.headers.get('location') ?? '').pathname;
}
const loadFormOf = async (address: string, day = DAY) => {
  const page = await (await site.get(`${address}?${day}`, admin)).text();
  return formsIn(page).find(({ action }) => action === address);
};
const load = async (address: string, day = DAY) => {
  const form = await loadFormOf(address, day);
  return site.post(address, admin, without(form?.fields, 'form-key'));
};

describe('context data in the console', () => {
  it('is brought, checked as at a day, and loaded once that was seen', async () => {
    const address = await upload('weeks', `${HEADER}\nPQiP 15,Vetting,6,41\n`);
    expect(await words(address)).toContain('nothing of it is loaded yet');
    expect(await words(`${address}?${DAY}`)).toMatch(
      /Rows read 1 Rows refused 0 Rows kept 1 .*No row is refused/,
    );
    expect(await words('/context-data/weeks')).toContain('Nothing is loaded.');
    const loaded = await load(address);
    expect(loaded.headers.get('Location')).toBe('/context-data/weeks?done=loaded');
    expect(await words('/context-data/weeks?done=loaded')).toContain('As at 2 November 2026: 1 row');
    expect((await load(address)).headers.get('Location')).toBe('/context-data/weeks?done=already-loaded');
    expect((await site.audit()).map(({ what, target }) => [what, target])).toContainEqual([
      'context data loaded',
      { kind: 'weeks', day: '2026-11-02' },
    ]);
    expect(await words('/context-data', await site.as('analyst'))).toContain(
      'Weeks in each stage 2 November 2026',
    );
  });

  it('that differ from those of the day take another day, or are said to correct them', async () => {
    const first = await upload('withdrawals', 'round,stage,reason,people\nr1,Sift,Pay,9\n');
    await load(first);
    const other = await upload('withdrawals', 'round,stage,reason,people\nr1,Sift,Pay,8\n');
    const refused = await load(other);
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('say that these correct them'),
    ]);
    expect((await load(other, `${DAY}&replace=yes`)).status).toBe(303);
    expect(await words('/context-data/withdrawals')).toContain('As at 2 November 2026, correction 1: 1 row');
  });

  it('names each refused row with its column, and loads the rest only by a button that says so', async () => {
    const address = await upload(
      'conditions',
      [
        'month,unit,posts,vacancies,sickness days,practitioners,workload percent,senior officers,supervised,over 10',
        'Mar-26,N03SW1,120,9.5,84,70,112,9,88,3',
        '2026-03,<b>Atlantis</b>,120,9.5,84,70,112,9,88,3',
        '2026-03,N03SW1,"1,120",9.5,84,70,112%,9,88,3',
        '2026-03,N03CTM,120,9.5,84,70.5,112,9,88,3',
        '2026-02,N03CTM,120,9.5,84,70,112,9,88,3',
      ].join('\r\n'),
    );
    const page = await (await site.get(`${address}?${DAY}`, admin)).text();
    for (const reason of [
      'Month: &quot;Mar-26&quot; is not a month: write 2026-03',
      'Unit: there is no unit &quot;&lt;b&gt;Atlantis&lt;/b&gt;&quot;',
      'Posts: &quot;1,120&quot; is not a number: write digits alone, with a point before decimals',
      'Practitioners: &quot;70.5&quot; is not a whole number: write digits alone',
      'Load without the 4 refused rows',
    ])
      expect(page).toContain(reason);
    expect(await htmlProblems(page)).toEqual([]);
    const seen = await loadFormOf(address);
    const unsaid = without(seen?.fields, 'leaveOut', 'form-key');
    expect((await site.post(address, admin, unsaid)).status).toBe(200);
    expect(await words('/context-data/conditions')).toContain('Nothing is loaded.');
    expect((await load(address)).status).toBe(303);
    expect(await words('/context-data/conditions')).toContain(
      '1 row, 2026-02 to 2026-02, 4 refused and left out',
    );
  });

  it.each([
    ['a workbook', 'weeks', 'PK\u0003\u0004', 'The file is a workbook'],
    ['an empty file', 'weeks', '', 'The file is empty'],
    ['no row', 'weeks', `${HEADER}\n`, 'There is no row below the first line'],
    ['semicolons', 'weeks', HEADER.replaceAll(',', ';'), 'Cells are parted by semicolons'],
    ['a column too few', 'weeks', 'round,stage,weeks\nr1,Sift,2\n', 'It has no column &quot;people&quot;'],
    [
      'a title of no role',
      'staffing',
      'month,unit,title,tenure,permanent,staff,resigned,left other,moved\n2026-03,N03SW1,Chief of tea,lt6m,yes,4,1,0,0\n',
      'Title: &quot;Chief of tea&quot; is in no role map (1 row)',
    ],
  ])(
    'says what is wrong with %s, keeps the day, and offers nothing to load',
    async (_, kind, content, wrong) => {
      const address = await upload(kind, content);
      const reply = await site.get(`${address}?${DAY}`, admin);
      const page = await reply.text();
      expect([reply.status, page]).toEqual([400, expect.stringContaining(wrong)]);
      expect(page).toMatch(/name="asAt-year"[^>]*value="2026"/);
      expect(formsIn(page).filter(({ action }) => action === address)).toEqual([]);
    },
  );

  it('asks for the file again where it is gone, and is loaded by administrators alone', async () => {
    const gone = await site.get(`/context-data/weeks/0123456789abcdef?${DAY}`, admin);
    expect(await gone.text()).toContain('The file is not here any more');
    expect((await site.get('/context-data/payroll', admin)).status).toBe(404);
    const researcher = await site.as('researcher');
    expect((await site.get('/context-data/weeks/0123456789abcdef', researcher)).status).toBe(403);
    const page = await (await site.get('/context-data/weeks', researcher)).text();
    expect(page).not.toContain('Upload the file');
  });

  it('is brought, checked and loaded by programs as on the page', async () => {
    const begun = await site.send('/api/v1/context-data/weeks/form', admin, {});
    const { file, ...form } = (await begun.json()) as {
      file: string;
      address: string;
      fields: Record<string, string>;
    };
    await bring(form, `${HEADER}\nr2,Sift,2,9\n`);
    const at = `/api/v1/context-data/weeks/${file}`;
    const day = { asAt: '2026-11-01' };
    expect(await (await site.send(at, admin, { ...day, dryRun: true })).json()).toMatchObject({
      outcome: 'dry-run',
      taken: 1,
    });
    expect(await (await site.send(at, admin, day)).json()).toMatchObject({ outcome: 'loaded' });
    const { versions } = (await (await site.get('/api/v1/context-data', admin)).json()) as {
      versions: { kind: string; asAt: string }[];
    };
    expect(versions).toContainEqual(expect.objectContaining({ kind: 'weeks', asAt: '2026-11-01' }));
  });
});
