import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesFor } from '../../../shared/domain/instrument/minutes.ts';
import type { Question } from '../../../shared/domain/instrument/instrument.ts';
import { buildStyles } from '../../../web/styles/build.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { openSite, type Site } from './site.ts';
import { badFields, fieldsFor, inWelsh, pageIds, questionsOn, type Survey, SURVEYS } from './surveys.ts';
import { codeIn, type Fields, headingIn, type Page, Visitor } from './visitor.ts';

const stylesheet = buildStyles().respondent;
const named = SURVEYS.map((survey) => [survey.instrument.id, survey] as const);

describe.each(named)('a survey of %s', (_, survey: Survey) => {
  const { instrument, campaign, ticket } = survey;
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ asked: inWelsh(instrument), campaign, stylesheet });
  });
  afterAll(() => site.close());

  async function started(): Promise<[Visitor, Page]> {
    const visitor = new Visitor(site.app);
    await visitor.start(await site.link(ticket));
    return [visitor, await visitor.get('/continue')];
  }

  /** From the first page of questions to the check; `look` may do as it likes with each page before it is answered. */
  async function walk(person: number, look?: (visitor: Visitor, page: Page) => Promise<void>) {
    const [visitor, first] = await started();
    let page = first;
    const seen: Page[] = [];
    while (page.path !== '/check') {
      if (seen.length > 80) throw new Error(`no end after ${page.path}`);
      seen.push(page);
      if (page.path.startsWith('/support-first')) {
        page = await visitor.get('/continue');
      } else {
        await look?.(visitor, page);
        page = await visitor.submit(page.path, fieldsFor(survey, page, person));
      }
    }
    return { visitor, seen, check: page };
  }

  it('goes from the link to the receipt, whatever is answered, and its progress never goes back', async () => {
    const reached = new Set<string>();
    for (const person of [0, 1, 2, 3]) {
      const { visitor, seen, check } = await walk(person);
      for (const { path } of seen) reached.add(path);
      const groups = seen.flatMap(({ html }) => /Question group (\d+) of (\d+)/.exec(html)?.slice(1) ?? []);
      const at = groups.filter((__, place) => place % 2 === 0).map(Number);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      expect(new Set(groups.filter((__, place) => place % 2 === 1)).size).toBe(1);
      // Whole words: a key drawn at random may have the letters of one.
      expect(check.html).not.toMatch(/\b(?:undefined|NaN)\b|\[object/);
      const sent = await visitor.send();
      expect([sent.path, headingIn(sent.html)]).toEqual(['/sent', 'Your answers are sent']);
      expect(codeIn(sent.html)).not.toBe('');
    }
    expect(reached.size).toBeGreaterThan(pageIds(instrument).length / 2);
  });

  it('answers what cannot be taken with a plain error at each kind of question, and loses nothing', async () => {
    const tried = new Map<Question['type'], number>();
    const faults: string[] = [];
    await walk(1, async (visitor, page) => {
      const kept = await visitor.get(page.path);
      for (const question of questionsOn(instrument, page)) {
        if ((tried.get(question.type) ?? 0) >= 3) continue;
        tried.set(question.type, (tried.get(question.type) ?? 0) + 1);
        for (const fields of badFields(instrument, question)) {
          const refused = await visitor.submit(page.path, fields);
          for (const fault of faultsOf(refused, question, fields)) faults.push(`${page.path}: ${fault}`);
        }
      }
      expect((await visitor.get(page.path)).html).toBe(kept.html);
    });
    expect(faults).toEqual([]);
    expect([...tried.keys()].toSorted()).toEqual(
      [
        ...new Set(instrument.sections.flatMap(({ questions }) => questions.map(({ type }) => type))),
      ].toSorted(),
    );
  });

  it('takes any text that is typed in any of its boxes, or says what is wrong and shows it again', async () => {
    const { visitor, seen } = await walk(1);
    const boxes = seen.flatMap((page) =>
      questionsOn(instrument, page)
        .filter(({ type }) => /text|number|date/.test(type))
        .map((question) => ({ page, question })),
    );
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('٣', '-1', '1e9', '<script>', '🙂'.repeat(1001), '13 2025', '03/2025', '0'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...boxes), anything, async ({ page, question }, text) => {
        const { id, type } = question;
        const fields =
          type === 'date-month' ? { [`${id}-month`]: text, [`${id}-year`]: '2025' } : { [id]: text };
        const answer = await visitor.submit(page.path, fields);
        const faults = answer.status === 422 ? faultsOf(answer, question, fields) : [];
        expect([answer.status === 422 || answer.status === 200, faults]).toEqual([true, []]);
      }),
      { numRuns: 40 },
    );
    expect(site.faults).toEqual([]);
  });

  it('has only pages that are valid HTML and small, in both languages, with errors shown', async () => {
    const { visitor, seen } = await walk(1);
    const token = await site.link(ticket);
    const pages = new Map<string, string>();
    for (const language of ['en', 'cy']) {
      const first = (await new Visitor(site.app).get(`/i/${token}?lang=${language}`)).html;
      pages.set(`landing ${language}`, first);
      expect(gzipSync(first).length + gzipSync(stylesheet).length).toBeLessThan(20 * 1024);
      for (const { path } of seen) {
        pages.set(`${path} ${language}`, (await visitor.get(`${path.split('?')[0]}?lang=${language}`)).html);
        const [question] = questionsOn(instrument, {
          status: 200,
          html: pages.get(`${path} ${language}`)!,
          path,
        });
        if (question === undefined) continue;
        const refused = await visitor.submit(path, badFields(instrument, question)[0]);
        pages.set(`${path} ${language} refused`, refused.html);
      }
      pages.set(`check ${language}`, (await visitor.get(`/check?lang=${language}`)).html);
    }
    pages.set('sent cy', (await visitor.send()).html);
    pages.set('sent en', (await visitor.get('/sent?lang=en')).html);
    const faults: string[] = [];
    for (const [name, html] of pages) {
      for (const problem of await htmlProblems(html)) faults.push(`${name}: ${problem}`);
      const size = gzipSync(html).length;
      if (size >= 8 * 1024) faults.push(`${name} is ${size} bytes`);
    }
    expect(faults).toEqual([]);
    expect(pages.size).toBeGreaterThan(4 * pageIds(instrument).length * 0.6);
  });

  it('says the minutes that are modelled for it, and who it is for', async () => {
    const { html } = await new Visitor(site.app).get(`/i/${await site.link(ticket)}`);
    const { least, most } = minutesFor(instrument, campaign.context ?? {});
    expect(html).toContain(`takes about ${least} to ${most} minutes`);
  });
});

/** What is missing from a page that refuses: its error by the question and at the top, and what was typed. */
function faultsOf({ status, html }: Page, { id, type }: Question, fields: Fields): readonly string[] {
  const message = new RegExp(`<a href="#${id}">(.*?)</a>`).exec(html)?.[1] ?? '';
  const typed = /text|number|date/.test(type) ? Object.values(fields).flat() : [];
  return [
    ...(status === 422 ? [] : [`is ${status}`]),
    ...(/^[A-Z][^<>{}]{8,120}$/.test(message.replaceAll(/<[^>]*>/g, '')) ? [] : [`says "${message}"`]),
    ...(html.includes(`id="${id}-error"`) ? [] : ['has no error at the question']),
    ...(html.includes('<title>Error: ') ? [] : ['has no error in its title']),
    ...typed.filter((text) => text !== '' && !html.includes(escaped(text))).map((text) => `lost ${text}`),
  ];
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
