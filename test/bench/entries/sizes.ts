import { gzipSync } from 'node:zlib';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { checkRows } from '../../../shared/domain/instrument/check-rows.ts';
import { type Instrument, optionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { type Page, pagesOf, progress } from '../../../shared/domain/instrument/pages.ts';
import type { Language } from '../../../shared/domain/instrument/translation/in-language.ts';
import { sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { DEFAULT_CONTACTS } from '../../../shared/domain/campaign/default-contacts.ts';
import { asking, sectionSaid } from '../../../web/pages/respond/asking.ts';
import { CheckAnswers } from '../../../web/pages/respond/check-answers.tsx';
import { Landing } from '../../../web/pages/respond/landing.tsx';
import { QuestionPage } from '../../../web/pages/respond/question-page.tsx';
import { Sent } from '../../../web/pages/respond/sent.tsx';
import type { View } from '../../../web/pages/respond/view.ts';
import { siteAssets } from '../../../web/server/assets.ts';

export interface Sizes {
  readonly instrument: string;
  readonly language: Language;
  /** Bytes sent for the first page, with all it loads. */
  readonly first: number;
  readonly largest: { readonly page: string; readonly bytes: number };
  readonly pages: number;
}

const CONTEXT = { checkpoint: '3m', cohort: '2026-04', wave: 'spring-2026' };
const TOKEN = 'A'.repeat(32);

/** How much every page of every instrument is, compressed as a browser gets it, with every question on it asked. */
export async function sizes(stylesheet: string): Promise<readonly Sizes[]> {
  const found: Sizes[] = [];
  for (const instrument of catalogue())
    for (const language of ['en', 'cy'] as const) found.push(await sizesOf(instrument, language, stylesheet));
  return found;
}

async function sizesOf(instrument: Instrument, language: Language, stylesheet: string): Promise<Sizes> {
  const campaign = {
    id: 'bench',
    title: 'Bench',
    instrument: { id: instrument.id, version: instrument.version },
    clock: 'rolling' as const,
    k: 10,
    status: 'open' as const,
    contacts: DEFAULT_CONTACTS,
    context: CONTEXT,
  };
  const view: View = {
    assets: siteAssets(stylesheet).paths,
    language,
    path: '/q/page',
    query: {},
    session: 'answering',
    campaign,
  };
  const say = sayings(instrument, language);
  const pages = pagesOf(instrument);
  const facts = { answers: { taking_part: 'yes' }, context: CONTEXT };
  const rest = new Map<string, unknown>(
    pages.map((page) => [page.id, QuestionPage(questionProps(view, instrument, page))]),
  );
  const sections = instrument.sections.map((section) => ({
    ...sectionSaid(say, section),
    rows: checkRows(instrument, facts, language).filter(({ question }) =>
      section.questions.includes(question),
    ),
  }));
  const next = { k: 10, seal: 'A'.repeat(200) };
  const shared = { view, dropped: [], late: undefined };
  rest.set('check your answers', CheckAnswers({ ...shared, sections, next, back: '/q/page' }));
  const definition = { campaign, instrument };
  rest.set('sent', Sent({ view, definition, receipt: 'ABCD-EFGH-JKMN-PQRS', shuffle: '2026-12-01' }));
  const landing = Landing({ view, campaign, instrument, token: TOKEN, expires: '2027-01-31', begun: 'no' });
  const measured = await Promise.all(
    [...rest].map(async ([page, html]) => ({ page, bytes: compressed(String(await html)) })),
  );
  return {
    instrument: instrument.id,
    language,
    first: compressed(String(await landing)) + compressed(stylesheet),
    largest: measured.reduce((most, one) => (one.bytes > most.bytes ? one : most)),
    pages: measured.length,
  };
}

const questionProps = (
  view: View,
  instrument: Instrument,
  page: Page,
): Parameters<typeof QuestionPage>[0] => {
  const say = sayings(instrument, view.language);
  return {
    view,
    action: `/q/${page.id}`,
    section: sectionSaid(say, page.section),
    asked: page.questions.map((question) => ({
      ...asking(instrument, say, question, optionsOf(instrument, question)),
      values: [],
      error: undefined,
    })),
    progress: progress(instrument, page.id),
    place: { page: 1, of: 1 },
    back: '/q/page',
    dropped: [],
    late: undefined,
    checked: false,
  };
};

const compressed = (text: string): number => gzipSync(text).length;
