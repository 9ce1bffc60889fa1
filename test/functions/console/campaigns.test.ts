import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlProblems } from '../../web/html-problems.ts';
import { type Form, formsIn } from './forms.ts';
import { type ConsoleSite, openConsole } from './site.ts';

const WAVE = {
  id: 'autumn-wave',
  title: 'Autumn wave',
  k: '10',
  'context-wave': 'autumn-2026',
  asks: 'everybody',
  languages: 'english',
  'closes-day': '18',
  'closes-month': '12',
  'closes-year': '2026',
  'help-email': 'help@example.org',
  'eap-phone': '0800 000 000',
  'concern-url': 'https://concern.example',
  instrument: 'psychological-safety',
};

let site: ConsoleSite;
let first: string;
let second: string;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  first = await site.as('researcher');
  second = await site.asAnother('admin');
});
afterAll(() => site.close());

const text = async (path: string, cookie = first) => (await site.get(path, cookie)).text();
const formAt = async (path: string, cookie: string): Promise<Form> => {
  const form = formsIn(await text(path, cookie)).find(({ action }) => !action.startsWith('/sign-out'));
  if (form === undefined) throw new Error(`${path} has no form`);
  return form;
};
const draft = (id: string, more: Record<string, string> = {}) =>
  site.post('/new-campaign', first, { ...WAVE, id, ...more });
const take = async (id: string, step: string, cookie: string, more: Record<string, string> = {}) => {
  const { action, fields } = await formAt(`/campaigns/${id}/steps/${step}`, cookie);
  return site.post(action, cookie, { ...fields, ...more });
};
const statusOf = async (id: string) => (await site.desk.campaigns.get(id))?.status;

describe('a campaign in the console', () => {
  it('is not written over by somebody who looked at an earlier draft of it', async () => {
    await draft('two-hands');
    const [mine, theirs] = [
      await formAt('/campaigns/two-hands/draft', first),
      await formAt('/campaigns/two-hands/draft', second),
    ];
    const save = ({ action, fields }: Form, cookie: string, title: string) =>
      site.post(action, cookie, { ...fields, ...WAVE, title });
    expect((await save(mine, first, 'Mine')).status).toBe(303);
    expect((await save(theirs, second, 'Theirs')).status).toBe(409);
    expect((await site.desk.campaigns.get('two-hands'))?.title).toBe('Mine');
  });

  it('is drafted, approved by somebody else, opened, its people reminded, and closed', async () => {
    const drafted = await draft('whole');
    expect(drafted.headers.get('Location')).toBe('/campaigns/whole');
    expect(await text('/campaigns/whole')).toContain('for somebody who did not draft it');
    expect((await take('whole', 'approve', second)).status).toBe(303);
    expect(await text('/campaigns/whole?done=approve')).toContain('approved as it stands');
    expect((await take('whole', 'open', first, { invite: 'yes' })).status).toBe(303);
    expect(await statusOf('whole')).toBe('open');
    expect((await take('whole', 'remind', first, { kind: 'closing' })).status).toBe(303);
    expect(site.campaignOffice.errands).toEqual(['invitation of whole', 'closing of whole']);
    expect((await take('whole', 'close', second)).status).toBe(303);
    expect(await statusOf('whole')).toBe('closed');
    const deeds = (await site.audit())
      .filter(({ target, step }) => target['campaign'] === 'whole' && step.is === 'outcome')
      .map(({ what, step, who }) => [what, step.is === 'outcome' && step.ended, who.id]);
    expect(deeds).toEqual([
      ['campaign drafted', 'done', 'person-1'],
      ['campaign approved', 'done', 'person-2'],
      ['campaign opened', 'done', 'person-1'],
      ['reminders asked for', 'done', 'person-1'],
      ['campaign closed', 'done', 'person-2'],
    ]);
  });

  it('tells whoever drafted it to ask somebody else, and takes no approval of theirs', async () => {
    await draft('own');
    const page = await text('/campaigns/own/steps/approve');
    expect(page).toContain('somebody else approves it');
    expect(formsIn(page).filter(({ action }) => action.includes('/steps/'))).toEqual([]);
    const { fields } = await formAt('/campaigns/own/steps/approve', second);
    const { design = '' } = fields;
    const forced = await site.post('/campaigns/own/steps/approve', first, { design });
    expect(forced.status).toBe(409);
    expect((await site.audit()).at(-1)).toMatchObject({
      what: 'campaign approved',
      step: { ended: 'refused' },
    });
  });

  it('is not approved from a page that showed it before a change', async () => {
    await draft('moved');
    const seen = await formAt('/campaigns/moved/steps/approve', second);
    await site.post('/campaigns/moved/draft', first, { ...WAVE, id: 'moved', k: '12' });
    expect((await site.post(seen.action, second, seen.fields)).status).toBe(409);
    expect((await site.desk.campaigns.get('moved'))?.approval).toBeUndefined();
  });

  it('is not opened without an approval, by a page or past it', async () => {
    await draft('early');
    expect((await site.get('/campaigns/early/steps/open', first)).status).toBe(404);
    expect((await site.post('/campaigns/early/steps/open', first, {})).status).toBe(409);
    expect(await statusOf('early')).toBe('draft');
  });

  it('shows a draft to be changed as it was saved', async () => {
    await draft('again', { asks: 'regions', regions: 'N03', 'first-reminder': '7' });
    const { fields } = await formAt('/campaigns/again/draft', first);
    expect(fields).toMatchObject({ title: 'Autumn wave', 'context-wave': 'autumn-2026', 'closes-day': '18' });
    expect(await text('/campaigns/again')).toContain('A reminder 7 days after the invitation');
  });

  it('says at each field what is wrong, keeps what was typed, and saves nothing', async () => {
    const reply = await draft('wrong', { k: '3', 'closes-day': '40', 'help-email': '' });
    const page = await reply.text();
    expect(reply.status).toBe(400);
    for (const at of ['k', 'closes-day', 'help-email']) expect(page).toContain(`href="#${at}"`);
    expect(page).toContain('<title>Error: ');
    expect(page).toContain('value="40"');
    expect(await site.desk.campaigns.get('wrong')).toBeUndefined();
  });

  it('says in whole sentences what is found wrong once it is read', async () => {
    const reply = await draft('late', { 'closes-year': '2025', 'context-wave': 'Autumn Wave' });
    const page = await reply.text();
    expect(page).toContain('The last day: 2025-12-18 is over already');
    expect(page).toContain('href="#context-wave"');
  });

  it('is previewed on a page that loads nothing and can send nothing', async () => {
    await draft('shown');
    const reply = await site.get('/campaigns/shown/preview', first);
    const policy = reply.headers.get('Content-Security-Policy') ?? '';
    const page = await reply.text();
    expect(page).toContain('Preview of Autumn wave');
    expect(page).toContain('psychological-safety 1.0.0');
    expect(page).toContain('Cymraeg');
    expect(page).not.toContain('Page 1: equality');
    expect(policy).toContain("form-action 'none'");
    expect(policy).toMatch(/style-src 'sha256-[\w+/=]+';/);
  });

  it('is previewed with all that it says beside its questions: the page of a link, equality questions, mails', async () => {
    await draft('said', { equality: 'yes' });
    const page = await text('/campaigns/said/preview');
    expect(page).toContain('mixed with those of at least 9 others');
    expect(page).toContain('until the end of 18 December 2026');
    expect(page).toMatch(/Page \d+: equality/);
    for (const mail of ['Invitation', 'Reminder', 'Second reminder', 'Mail before the last day'])
      expect(page).toContain(`${mail}</h2>`);
    expect(page).toContain('https://ADDRESS-OF-THE-SURVEY/i/EXAMPLE');
    expect(await htmlProblems(page)).toEqual([]);
  });

  it('begins with a choice of survey that nobody has made already, and asks again for one that was left out', async () => {
    expect(await text('/new-campaign')).not.toContain('checked');
    const again = await site.get('/new-campaign?chosen=yes', first);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('<a href="#survey">Select which survey it is</a>');
    expect(await text('/new-campaign?chosen=yes&survey=exit-interview')).not.toContain('Select which');
  });

  it.each(['analyst', 'hrbp', 'head', 'coder'] as const)(
    'has nothing for the role %s to do',
    async (role) => {
      const cookie = await site.as(role);
      for (const path of [
        '/new-campaign',
        '/campaigns/leavers-2026/draft',
        '/campaigns/leavers-2026/steps/close',
      ]) {
        expect((await site.get(path, cookie)).status).toBe(403);
      }
      const page = await text('/campaigns/leavers-2026', cookie);
      expect(page).not.toContain('/steps/');
    },
  );
});
