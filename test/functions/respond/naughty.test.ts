import { afterAll, describe, expect, it } from 'vitest';
import { respondApp } from '../../../functions/respond/app.ts';
import type { Question } from '../../../shared/domain/instrument/instrument.ts';
import { cleanText } from '../../../shared/domain/instrument/reading/clean-text.ts';
import type { StoredDraft } from '../../../shared/use-cases/ports/drafts.ts';
import { NAUGHTY } from '../../fixtures/naughty.ts';
import { openSite, type Site } from './site.ts';
import { fieldsFor, questionsOn, type Survey, SURVEYS } from './surveys.ts';
import { type Page, Visitor } from './visitor.ts';

const sites: Site[] = [];
afterAll(() => Promise.all(sites.map((site) => site.close())));

/** The site with its drafts in memory: what is asked here is of pages, not of the store. */
async function visit({ instrument, campaign, ticket }: Survey): Promise<{ site: Site; visitor: Visitor }> {
  const site = await openSite({ asked: instrument, campaign });
  sites.push(site);
  const held = new Map<string, StoredDraft>();
  const drafts = {
    get: async (id: string) => held.get(id),
    put: async (id: string, draft: StoredDraft) => held.set(id, draft).has(id),
    delete: async (id: string) => void held.delete(id),
  };
  const visitor = new Visitor(respondApp({ ...site.parts, drafts }));
  await visitor.start(await site.link(ticket));
  return { site, visitor };
}

const isText = ({ type }: Question): boolean => type.endsWith('text');

const decoded = (html: string): string =>
  html
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What a browser would put into the field. */
function shownIn(html: string, { id }: Question): string {
  const area = new RegExp(`<textarea[^>]*name="${id}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];
  const input = new RegExp(`<input[^>]*name="${id}"[^>]*value="([^"]*)"`).exec(html)?.[1];
  return decoded(area?.replace(/^\n/, '') ?? input ?? '');
}

const tagsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(script|img|svg|iframe|a)\b/g)].map(([tag]) => tag);

/** Sends every text to a question; returns what came of it where that is not what it should be. */
async function sendAll(visitor: Visitor, page: Page, question: Question, rest: Record<string, unknown>) {
  const wrong: unknown[] = [];
  for (const text of NAUGHTY) {
    const answer = await visitor.post(page.path, {
      ...(rest as Record<string, string>),
      [question.id]: text,
    });
    if (answer.status >= 500) wrong.push([text, answer.status]);
    const taken = answer.status === 303;
    const html = taken ? (await visitor.get(page.path)).html : await answer.text();
    const kept = cleanText(text, question.type === 'long-text' ? 'many' : 'one');
    if (taken && shownIn(html, question) !== kept) wrong.push([text, shownIn(html, question)]);
    if (tagsIn(html).join() !== tagsIn(page.html).join() && taken) wrong.push([text, tagsIn(html)]);
  }
  return wrong;
}

describe.each(SURVEYS)('$instrument.id, told what broke others', (survey) => {
  it('keeps and shows each text as it was typed, in every question that takes words, and makes nothing of it', async () => {
    const { site, visitor } = await visit(survey);
    let page = await visitor.get('/continue');
    const asked: string[] = [];
    const wrong: unknown[] = [];
    for (let pages = 0; page.path !== '/check' && pages < 80; pages += 1) {
      const fields = fieldsFor(survey, page, 1);
      for (const question of questionsOn(survey.instrument, page).filter(isText)) {
        asked.push(question.id);
        wrong.push(...(await sendAll(visitor, page, question, fields)));
      }
      page = page.path.startsWith('/support-first')
        ? await visitor.get('/continue')
        : await visitor.submit(page.path, fields);
    }
    expect(wrong).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(site.faults).toEqual([]);
  }, 120_000);
});
