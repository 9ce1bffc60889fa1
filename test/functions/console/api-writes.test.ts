import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTION } from './action.ts';
import { DIVE } from './dive.ts';
import { type ConsoleSite, openConsole } from './site.ts';
import { keepStaffing, loadContext } from './staffing.ts';

let site: ConsoleSite;
let researcher: string;
let head: string;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  await site.release();
  await keepStaffing(site);
  researcher = await site.as('researcher');
  head = await site.asAnother('head');
});
afterAll(() => site.close());

const lastDeeds = async (most: number) =>
  (await site.audit()).slice(-most).map(({ what, from, step }) => [what, from, step.is]);

describe('what the API begins and changes', () => {
  const draft = {
    title: 'Meet every starter',
    decision: 'agreed',
    owner: 'Head of PDU',
    target: '2027-03-31',
  };
  const asked = { form: 'api00001', answers: { recommendation: 8 }, ...draft };

  it('begins an action once, however often the same is asked, and writes it down as the page does', async () => {
    const begun = await site.send('/api/v1/actions/unit-N03SW1', head, asked);
    expect(begun.status).toBe(201);
    expect(await begun.json()).toMatchObject({ id: 'api00001', revision: 1, target: '2027-03-31' });
    expect(await lastDeeds(2)).toEqual([
      ['action begun', 'POST /api/v1/actions/:place', 'intent'],
      ['action begun', 'POST /api/v1/actions/:place', 'outcome'],
    ]);
    expect((await site.send('/api/v1/actions/unit-N03SW1', head, asked)).status).toBe(201);
    const { items } = await (await site.get('/api/v1/actions', head)).json();
    expect(items).toHaveLength(1);
  });

  it('names each field of an action that cannot be so', async () => {
    const wrong = { ...asked, form: 'api00002', owner: '', target: '2027-02-31' };
    const reply = await site.send('/api/v1/actions/unit-N03SW1', head, wrong);
    expect(reply.status).toBe(422);
    const { issues } = await reply.json();
    expect(issues.map(({ at }: { at: string }) => at)).toEqual(['owner', 'target']);
  });

  it('changes only the version that was looked at', async () => {
    await site.desk.actions.add({ ...ACTION, scope: 'unit-N03SW1', id: 'seen0001' });
    const path = '/api/v1/actions/unit-N03SW1/seen0001';
    const seen = (await site.get(path, head)).headers.get('ETag');
    expect(seen).toBe('"1"');
    const note = { change: 'note', text: 'Begun.' };
    expect((await site.send(`${path}/changes`, head, note)).status).toBe(428);
    const noted = await site.send(`${path}/changes`, head, note, seen);
    expect([noted.status, noted.headers.get('ETag')]).toEqual([200, '"2"']);
    const late = await site.send(`${path}/changes`, head, { change: 'note', text: 'Unseen.' }, seen);
    expect(late.status).toBe(412);
    const { notes } = await (await site.get(path, head)).json();
    expect(notes.at(-1)).toMatchObject({ text: 'Begun.' });
  });

  it('lets an action be measured, given other terms and closed', async () => {
    const path = '/api/v1/actions/unit-N03SW1/seen0001';
    const terms = { change: 'terms', owner: 'Deputy head', target: '2027-06-30', why: 'She moved.' };
    const moved = await site.send(`${path}/changes`, head, terms, '"2"');
    expect(await moved.json()).toMatchObject({ owner: 'Deputy head', target: '2027-06-30' });
    const done = await site.send(
      `${path}/changes`,
      head,
      { change: 'close', as: 'done', text: 'Met.' },
      '"3"',
    );
    expect((await done.json()).closed).toMatchObject({ as: 'done' });
    const more = await site.send(`${path}/changes`, head, { change: 'note', text: 'More.' }, '"4"');
    expect(more.status).toBe(409);
  });

  it('has a deep dive written part by part, and reviewed by somebody else', async () => {
    await site.desk.deepDives.add({ ...DIVE, id: 'dive0001', scope: 'unit-N03SW1', status: 'draft' });
    const path = '/api/v1/deep-dives/unit-N03SW1/dive0001';
    const parts = [
      { part: 'methods', text: 'Talks.' },
      { part: 'evidence', text: 'A talk.' },
      { part: 'theme', driver: 'workload', text: 'Too much.' },
      { part: 'findings', text: 'Much.' },
      { part: 'send' },
    ];
    let version = (await site.get(path, researcher)).headers.get('ETag');
    for (const part of parts) {
      const reply = await site.send(`${path}/parts`, researcher, part, version);
      expect([part.part, reply.status]).toEqual([part.part, 200]);
      version = reply.headers.get('ETag');
    }
    const decided = { part: 'review', as: 'published', text: '' };
    expect((await site.send(`${path}/parts`, researcher, decided, version)).status).toBe(409);
    const other = await site.asAnother('researcher');
    const published = await site.send(`${path}/parts`, other, decided, version);
    expect(await published.json()).toMatchObject({ status: 'published' });
  });

  it('keeps a register, each change by who saw what stood', async () => {
    const path = '/api/v1/registers/recruitment-campaigns';
    const values = { name: 'Autumn fairs', method: 'University fairs', began: '2026-09-01' };
    const added = await site.send(path, researcher, { form: 'reg00001', values });
    expect([added.status, added.headers.get('ETag')]).toEqual([201, '"1"']);
    const costed = { values: { ...values, cost: '12000' } };
    expect((await site.send(`${path}/reg00001`, researcher, costed, '"1"')).status).toBe(200);
    expect((await site.send(`${path}/reg00001`, researcher, costed, '"1"')).status).toBe(412);
    const entry = await (await site.get(`${path}/reg00001`, researcher)).json();
    expect(entry).toMatchObject({ revision: 2, values: { cost: '12000' } });
  });

  it('puts staffing right where what stands is what was seen', async () => {
    const place = '/api/v1/places/unit-N03SW1';
    const { items } = await (await site.get(`${place}/staffing`, head)).json();
    const { month, figures } = items.at(-1);
    const right = {
      month,
      figure: 'staff',
      before: figures.staff,
      after: figures.staff + 1,
      why: 'One came back.',
    };
    expect((await site.send(`${place}/corrections`, head, right)).status).toBe(201);
    const late = { ...right, after: figures.staff + 2 };
    expect((await site.send(`${place}/corrections`, head, late)).status).toBe(409);
    const corrected = await (await site.get(`${place}/corrections`, researcher)).json();
    expect(corrected.items).toMatchObject([{ month, figure: 'staff', after: figures.staff + 1 }]);
  });

  it('keeps the views of each person apart', async () => {
    const view = { form: 'view0001', name: 'Our officers', strand: 'workforce' };
    const saved = await site.send('/api/v1/views/unit-N03SW1', head, view);
    expect(await saved.json()).toMatchObject({ id: 'view0001', href: '/wheel/unit-N03SW1?strand=workforce' });
    expect((await (await site.get('/api/v1/views', researcher)).json()).items).toEqual([]);
    expect((await site.send('/api/v1/views/view0001/removal', researcher, {})).status).toBe(404);
    expect((await site.send('/api/v1/views/view0001/removal', head, {})).status).toBe(200);
    expect((await (await site.get('/api/v1/views', head)).json()).items).toEqual([]);
  });

  it('ends and stops the access of others, and nobody’s own', async () => {
    const admin = await site.as('admin');
    const analyst = await site.asAnother('analyst');
    const decide = (person: string, decision: string) =>
      site.send(`/api/v1/people/${person}/access`, admin, { decision });
    expect((await decide('person-1', 'stop')).status).toBe(409);
    expect((await decide('person-2', 'stop')).status).toBe(200);
    expect((await site.get('/api/v1/me', analyst)).status).toBe(401);
    const { standing } = await (await site.get('/api/v1/people/person-2', admin)).json();
    expect(standing).toBe('stopped');
    expect((await decide('person-2', 'allow')).status).toBe(200);
  });

  it('gives what finance plans with as the page does, and says what of a question it cannot read', async () => {
    const admin = await site.as('admin');
    const path = '/api/v1/places/unit-N03SW1/finance';
    const { columns, rows } = await (await site.get(`${path}?cost=12000`, admin)).json();
    expect([columns.at(-1), rows.length > 0]).toEqual(['Assumption', true]);
    const unread = await site.get(`${path}?cost=much`, admin);
    expect([unread.status, (await unread.json()).issues[0].at]).toEqual([422, 'cost']);
  });

  it('says of the toolkit what it holds, and which version is in use', async () => {
    const admin = await site.as('admin');
    const csv = 'item,title,activity,page,driver\n1,Plan caseloads,Look at them weekly,,workload\n';
    await loadContext(site, 'toolkit', csv, '2026-02-01');
    const { version, items } = await (await site.get('/api/v1/toolkit', admin)).json();
    expect([version.asAt, items.length]).toEqual(['2026-02-01', 1]);
  });
});
