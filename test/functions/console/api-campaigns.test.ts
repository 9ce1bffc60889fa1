import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring } from './bucket.ts';
import { keepReport } from './report.ts';
import { type ConsoleSite, openConsole, READER } from './site.ts';

const WAVE = {
  title: 'Autumn wave',
  instrument: 'psychological-safety',
  k: 10,
  context: { wave: 'autumn-2026' },
  languages: 'english',
  closes: '2026-12-18',
  contacts: {
    helpEmail: 'help@example.org',
    eapPhone: '0800 000 000',
    concernUrl: 'https://concern.example',
  },
};
const WHOLE = '/api/v1/campaigns/whole';

let site: ConsoleSite;
let first: string;
let second: string;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  await keepReport(site.reports, await site.release(), 'unit-N03SW1');
  first = await site.as('researcher');
  second = await site.asAnother('admin');
});
afterAll(() => site.close());

const read = async (path: string, cookie = first) => (await site.get(path, cookie)).json();
const step = (taken: object, cookie = first) => site.send(`${WHOLE}/steps`, cookie, taken);

describe('campaigns by the API', () => {
  it('are drafted, with what is wrong named by its own name', async () => {
    const { items } = await read('/api/v1/instruments');
    expect(items.map(({ id }: { id: string }) => id)).toContain(WAVE.instrument);
    expect(await read(`/api/v1/instruments/${WAVE.instrument}`)).toMatchObject({ ends: true });
    const past = await site.send('/api/v1/campaigns', first, { ...WAVE, id: 'whole', closes: '2020-12-18' });
    expect([past.status, (await past.json()).issues[0].at]).toEqual([422, 'closes']);
    const drafted = await site.send('/api/v1/campaigns', first, { ...WAVE, id: 'whole' });
    expect(drafted.status).toBe(201);
    expect(await drafted.json()).toMatchObject({ status: 'draft', approved: false, steps: ['approve'] });
  });

  it('are changed only by who saw them as they stand', async () => {
    const seen = (await site.get(`${WHOLE}/design`, first)).headers.get('ETag');
    const changed = await site.send(`${WHOLE}/design`, first, { ...WAVE, title: 'Wave of autumn' }, seen);
    expect([changed.status, (await changed.json()).title]).toEqual([200, 'Wave of autumn']);
    expect((await site.send(`${WHOLE}/design`, second, WAVE, seen)).status).toBe(412);
    expect((await step({ step: 'approve', design: seen?.slice(1, -1) }, second)).status).toBe(412);
  });

  it('are previewed, approved by somebody else, opened, their people reminded, and closed', async () => {
    expect((await read(`${WHOLE}/preview`)).html.includes('Preview of Wave of autumn')).toBe(true);
    const { design } = await read(`${WHOLE}/design`);
    expect((await step({ step: 'approve', design })).status).toBe(409);
    expect(await (await step({ step: 'approve', design }, second)).json()).toMatchObject({ approved: true });
    expect(await (await step({ step: 'open', invite: true })).json()).toMatchObject({ status: 'open' });
    expect((await step({ step: 'remind', kind: 'closing' })).status).toBe(200);
    expect(site.campaignOffice.errands).toEqual(['invitation of whole', 'closing of whole']);
    const list = await addList();
    expect(await (await decide(list, 'check')).json()).toMatchObject({
      finding: { read: 2, taken: 1, refused: 1 },
    });
    expect((await decide(list, 'approve')).status).toBe(409);
    expect(await (await decide(list, 'approve', second)).json()).toMatchObject({ list: { state: 'taken' } });
    const { coverage } = await read(`${WHOLE}/people`);
    expect(coverage).toMatchObject([{ unit: 'N03SW1', listed: 1, invited: 0 }]);
    expect(await (await step({ step: 'close' })).json()).toMatchObject({ status: 'closed', steps: [] });
  });

  const decide = (list: string, decision: string, cookie = first) =>
    site.send(`${WHOLE}/lists/${list}/decisions`, cookie, { decision });

  async function addList(): Promise<string> {
    const { id } = await (await site.send(`${WHOLE}/lists`, first, {})).json();
    const form = await (await site.send(`${WHOLE}/lists/${id}/form`, first, {})).json();
    expect((await site.send(`${WHOLE}/lists/${id}/form`, second, {})).status).toBe(404);
    const brought = await bring(form, 'address,unit\nann@staff.example,N03SW1\nnobody,N03SW1\n');
    expect(brought.status).toBe(303);
    return id;
  }

  it('move the day of their reports, hold them, and let them be made again, each over what was seen', async () => {
    const path = '/api/v1/campaigns/leavers-2026/schedule';
    await site.desk.runs.start('leavers-2026-2026-Q3-scheduled', {
      campaign: 'leavers-2026',
      clock: '2026-Q3',
    });
    const before = { held: false, day: 5, next: '2027-01-05', changed: null, revision: 0 };
    expect(await read(path)).toEqual(before);
    expect((await site.send(path, first, { day: 20 }, null)).status).toBe(428);
    const moved = await site.send(path, first, { day: 20 }, '"0"');
    expect(moved.headers.get('ETag')).toBe('"1"');
    expect(await moved.json()).toMatchObject({ held: false, day: 20, next: '2027-01-20', revision: 1 });
    expect((await site.send(path, first, { day: 21 }, '"0"')).status).toBe(412);
    const refused = await site.send(path, first, { day: 29 }, '"1"');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Enter a day of the month from 5 to 28');
    const held = await site.send(path, first, { held: true }, '"1"');
    expect(await held.json()).toMatchObject({ held: true, day: 20, next: null, revision: 2 });
    expect((await site.send(path, await site.as('analyst'), { held: false }, '"2"')).status).toBe(403);
  });
});

describe('a report by the API', () => {
  const path = '/api/v1/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1';

  it('is published to a reader who is named, passed on where that was said, and taken back', async () => {
    const { withheld, readers } = await read(`${path}/readers`);
    expect([Array.isArray(withheld), readers]).toEqual([true, []]);
    const hrbp = await site.as('hrbp');
    expect((await site.get(path, hrbp)).status).toBe(404);
    expect((await site.send(`${path}/readers`, first, { reader: 'nobody' })).status).toBe(422);
    const published = await site.send(`${path}/readers`, first, { reader: READER, passOn: true });
    expect([published.status, await published.json()]).toEqual([201, { reader: READER, told: true }]);
    expect((await site.get(path, hrbp)).status).toBe(200);
    const next = await site.send(`${path}/readers/next`, hrbp, { reader: 'head@example.invalid' });
    expect(next.status).toBe(201);
    expect((await site.send(`${path}/readers/withdrawal`, first, { reader: READER })).status).toBe(200);
    expect((await site.get(path, hrbp)).status).toBe(404);
    const after = await read(`${path}/readers`);
    expect(after.readers).toHaveLength(2);
  });
});
