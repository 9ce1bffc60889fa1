import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { decodeEnvelope } from '../../../shared/domain/answer/envelope.ts';
import { dealAnswers } from '../../../shared/domain/answer/piles.ts';
import { countCells } from '../../../shared/domain/answer/profile-cells.ts';
import { linkExpiry } from '../../../shared/domain/campaign/link-expiry.ts';
import { questionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { openSite, type Site } from './site.ts';
import { fieldsFor, type Survey, SURVEYS } from './surveys.ts';
import { codeIn, type Fields, headingIn, type Page, Visitor } from './visitor.ts';

const surveyOf = (id: string): Survey => SURVEYS.find(({ instrument }) => instrument.id === id)!;

const sites = new Map<string, Site>();
beforeAll(async () => {
  for (const { instrument, campaign } of SURVEYS)
    sites.set(instrument.id, await openSite({ asked: instrument, campaign }));
});
afterAll(() => Promise.all([...sites.values()].map((site) => site.close())));

const siteOf = (id: string): Site => sites.get(id)!;
const textOf = ({ html }: Page): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', "'");

const landingOf = async (id: string): Promise<string> => {
  const site = siteOf(id);
  return textOf(await new Visitor(site.app).get(`/i/${await site.link(surveyOf(id).ticket)}`));
};

/** Answers page by page, by question where something is said, until a page that is named, or the check. */
async function answer(id: string, token: string, own: Fields, last = '/check') {
  const [site, survey] = [siteOf(id), surveyOf(id)];
  const visitor = new Visitor(site.app);
  await visitor.start(token);
  let page = await visitor.get('/continue');
  const seen: Page[] = [];
  while (!page.path.startsWith(last) && page.path !== '/check') {
    seen.push(page);
    page = page.path.startsWith('/support-first')
      ? await visitor.get('/continue')
      : await visitor.submit(page.path, fieldsFor({ ...survey, chosen: own }, page, 1));
  }
  return { visitor, seen, page };
}

async function contentOf(id: string, token: string) {
  const site = siteOf(id);
  const row = (await site.store.dump('envelopes')).find(({ sk }) => sk === cryptoLinks.envelopeKey(token));
  return decodeEnvelope(await open(site.privateKey, row!['sealed'] as Uint8Array))!;
}

describe('a leaver', () => {
  const id = 'exit-interview';

  it('whose work email and laptop are gone answers on a phone after the last day, with the link alone', async () => {
    const site = siteOf(id);
    const token = await site.link({ expires: linkExpiry('2026-11') });
    site.at('2027-01-20T21:00:00Z');
    const { visitor } = await answer(id, token, {});
    const sent = await visitor.send();
    site.at('2026-11-10T10:00:00Z');
    expect(headingIn(sent.html)).toBe('Your answers are sent');
  });

  it('who is the only one of a role is told, and role and service never lie with the unit or in a count of one', async () => {
    expect(await landingOf(id)).toContain('role and length of service, kept by region only');
    const token = await siteOf(id).link();
    const { visitor } = await answer(id, token, { role_group: 'spo', tenure: 'gt10y' });
    await visitor.send();
    const { answers } = await contentOf(id, token);
    const { instrument } = surveyOf(id);
    const { slip, profile } = dealAnswers(instrument, answers);
    expect(Object.keys(slip)).not.toEqual(expect.arrayContaining(['role_group']));
    expect(JSON.stringify(slip)).not.toMatch(/spo|gt10y/);
    const others = Array.from({ length: 12 }, () => ({ ...profile, role_group: 'po', tenure: '1to2y' }));
    expect(JSON.stringify(countCells(instrument, [profile, ...others], 10))).not.toMatch(/spo|gt10y/);
  });

  it('who is not safe or names a manager finds support before, between and after, and is asked to name nobody', async () => {
    expect(await landingOf(id)).toContain('See where to get support now');
    const token = await siteOf(id).link();
    const pause = await answer(id, token, { reasons: ['culture'] }, '/support-first');
    expect(textOf(pause.page)).toMatch(/Samaritans.*Call 116 123.*0800 000 0000/);
    expect(textOf(pause.page)).toContain('Your answers are not monitored');
    const { visitor, seen } = await answer(id, token, {
      reasons: ['culture'],
      trigger: 'yes',
      trigger_text: 'My manager Sam Example shouts',
    });
    const asked = seen.find(({ path }) => path === '/q/trigger-text')!;
    expect(textOf(asked)).toContain('Do not include names');
    expect(textOf(await visitor.send())).toMatch(/Support if you need it.*Samaritans/);
    const { comments, slip } = dealAnswers(surveyOf(id).instrument, (await contentOf(id, token)).answers);
    expect(comments).toContainEqual({ question: 'trigger_text', text: 'My manager Sam Example shouts' });
    expect(JSON.stringify(slip)).not.toContain('Example');
  });

  it('who pressed the button by mistake takes the answers back with the code on the page', async () => {
    const site = siteOf(id);
    const { visitor } = await answer(id, await site.link(), {});
    const sent = await visitor.send();
    expect(textOf(sent)).toContain('Changed your mind? Withdraw your answers');
    const done = await visitor.submit('/withdraw', { receipt: codeIn(sent.html) });
    expect(textOf(done)).toContain(
      'If your answers had not been mixed by 10 November 2026, they are removed.',
    );
    expect(await site.store.dump('withdrawals')).toHaveLength(1);
  });
});

describe('a candidate', () => {
  const id = 'candidate-feedback';

  it('who still waits for a decision is told before the start and on the first page that answers count for nothing in it', async () => {
    expect(await landingOf(id)).toContain('Your answers do not affect any decision about your application.');
    const { ticket } = surveyOf(id);
    const { seen } = await answer(id, await siteOf(id).link(ticket), { stage: 'waiting' });
    expect(textOf(seen[0]!)).toContain('The people who assess you cannot see them.');
  });

  it('whose need never reached the manager can say so without saying what the need is', async () => {
    const { instrument, ticket } = surveyOf(id);
    const told = { stage: 'started', disclose: 'told', mgr_knew: 'no' };
    const { seen } = await answer(id, await siteOf(id).link(ticket), told);
    expect(textOf(seen.find(({ path }) => path === '/q/disclose')!)).toContain(
      'We do not ask what the need is.',
    );
    expect(seen.map(({ path }) => path)).toContain('/q/mgr-knew');
    const health = instrument.sections.find((section) => section.id === 'health')!.questions;
    expect(health.map(({ type }) => type)).toEqual(['single', 'single', 'single']);
  });

  it('who forwards the link is the only one whose answers it takes', async () => {
    const { ticket } = surveyOf(id);
    const token = await siteOf(id).link(ticket);
    const [own, friend] = [await answer(id, token, {}), await answer(id, token, {})];
    expect((await own.visitor.send()).path).toBe('/sent');
    const refused = await friend.visitor.send();
    expect([refused.status, headingIn(refused.html)]).toEqual([409, 'Not accepted: this link was used']);
  });
});

describe('an assessor', () => {
  const id = 'assessor-feedback';

  it('who had a part in several stages can say all of them', async () => {
    const { ticket } = surveyOf(id);
    const { visitor } = await answer(id, await siteOf(id).link(ticket), {
      part: ['sift', 'interview', 'chair'],
    });
    const check = textOf(await visitor.get('/check'));
    for (const part of ['Sifted applications', 'Sat on an interview panel', 'Chaired a panel'])
      expect(check).toContain(part);
  });

  it('who saw something unfair is sent to the recruitment lead now, before the start and where it is asked', async () => {
    expect(await landingOf(id)).toContain('tell the recruitment lead now');
    const { ticket } = surveyOf(id);
    const { seen } = await answer(id, await siteOf(id).link(ticket), { fair_concern: 'yes' });
    expect(textOf(seen.find(({ path }) => path === '/q/fair-text')!)).toContain(
      'To raise a concern about a decision now, contact the recruitment lead.',
    );
  });

  it('of a small campaign is promised figures of all who answer together, and none below k', async () => {
    const landing = await landingOf(id);
    expect(landing).toContain('There are figures only for everyone who answers, taken together.');
    expect(landing).toContain('Figures appear only for groups of 10 or more.');
    const { ticket } = surveyOf(id);
    const { visitor } = await answer(id, await siteOf(id).link(ticket), {});
    const sent = textOf(await visitor.send());
    expect(sent).toContain('if at least 10 people have sent theirs by then');
    expect(sent).not.toContain('your region');
  });
});

describe('a member of staff in a team of eight', () => {
  const id = 'psychological-safety';

  it('is told at the start that there is no figure of a team, and that no manager sees answers', async () => {
    const landing = await landingOf(id);
    expect(landing).toContain(
      'There are none for a team, and your manager cannot see what you or your team answered.',
    );
    expect(questionsOf(surveyOf(id).instrument).map((question) => question.id)).not.toContain('team');
  });

  it('is told that nobody sees who answered, and reminders go to all', async () => {
    const page = textOf(await new Visitor(siteOf(id).app).get('/privacy?campaign=leavers-2026'));
    expect(page).toContain('No list shows who has answered. Reminders go to everyone who was sent a link.');
    const tickets = await siteOf(id).store.dump('tickets');
    expect(JSON.stringify(tickets)).not.toMatch(/answered|used|sent/);
  });
});

describe('whatever the survey', () => {
  it.each(SURVEYS.flatMap(({ instrument }) => (instrument.signpost_if ? [[instrument.id] as const] : [])))(
    '%s interrupts once for support by its own rules, goes on by a button, and says that nobody watches',
    async (id) => {
      const survey = surveyOf(id);
      const { page, visitor } = await answer(
        id,
        await siteOf(id).link(survey.ticket),
        survey.chosen,
        '/support-first',
      );
      expect(headingIn(page.html)).toBe('Support if you need it');
      expect(textOf(page)).toContain('nobody will get in touch because of what you answer');
      const on = /<form method="get" action="([^"]*)"/.exec(page.html)?.[1] ?? '';
      expect((await visitor.get(on)).status).toBe(200);
    },
  );

  it.each(SURVEYS.map(({ instrument }) => instrument.id))(
    '%s has support before, during and after',
    async (id) => {
      const site = siteOf(id);
      expect(await landingOf(id)).toContain('See where to get support now');
      const { visitor, seen } = await answer(id, await site.link(surveyOf(id).ticket), {});
      for (const { html } of seen) expect(html).toContain('href="/support?campaign=');
      expect(textOf(await visitor.send())).toContain('Support if you need it');
      expect(textOf(await visitor.get('/support'))).toContain('Your answers are not monitored');
    },
  );
});
