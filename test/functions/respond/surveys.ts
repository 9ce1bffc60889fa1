import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Ticket } from '../../../shared/domain/campaign/ticket.ts';
import { checkInstrument } from '../../../shared/domain/instrument/check-instrument.ts';
import { type Instrument, type Question, questionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { pagesOf } from '../../../shared/domain/instrument/pages.ts';
import { textsOf } from '../../../shared/domain/instrument/translation/texts.ts';
import { house } from '../../domain/instrument/house.ts';
import officeMove from '../../fixtures/instruments/office-move.json' with { type: 'json' };
import type { Fields, Page } from './visitor.ts';

export interface Survey {
  readonly instrument: Instrument;
  readonly campaign: Partial<Campaign>;
  readonly ticket: Partial<Ticket>;
  /** What person 1 answers, so that each kind of question comes and the page of support too. */
  readonly chosen: Fields;
}

const good = (json: unknown): Instrument => {
  const checked = checkInstrument(json);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
};

/** Candidate feedback with what it asks where the link says less: the role, and the month of applying. */
const openly = (instrument: Instrument): Instrument => ({
  ...instrument,
  sections: instrument.sections.map((section) => ({
    ...section,
    questions: section.questions.map(({ ask_if_context_missing: _, ...question }) => question),
  })),
});

const cohort = { clock: 'cohort' } as const;

/** All five surveys, and a sixth that is a file of data and no more. */
export const SURVEYS: readonly Survey[] = [
  {
    instrument: house('exit-interview'),
    campaign: {},
    ticket: {},
    chosen: { reasons: ['culture', 'other'], trigger: 'yes' },
  },
  {
    instrument: house('psychological-safety'),
    campaign: { ...cohort, context: { wave: 'spring-2026' } },
    ticket: {},
    chosen: { held_back: 'often' },
  },
  {
    instrument: openly(house('candidate-feedback')),
    campaign: cohort,
    ticket: { unit: '' },
    chosen: { stage: 'started' },
  },
  {
    instrument: house('assessor-feedback'),
    campaign: cohort,
    ticket: { unit: '', region: 'ALL' },
    chosen: { fair_concern: 'yes' },
  },
  {
    instrument: house('new-starter-check'),
    campaign: { ...cohort, context: { checkpoint: '3m', cohort: '2026-04' } },
    ticket: {},
    chosen: { thought_leave: 'now' },
  },
  {
    instrument: good(officeMove),
    campaign: { ...cohort, context: { site: 'new' } },
    ticket: {},
    chosen: { ease: '1', missed: ['light', 'quiet'] },
  },
];

/** Every text as a translator would send it back, told from the English by its first word. */
export const inWelsh = (of: Instrument, which: (key: string) => boolean = () => true): Instrument => ({
  ...of,
  translations: {
    cy: Object.fromEntries(
      [...textsOf(of)].filter(([key]) => which(key)).map(([key, en]) => [key, { en, text: `Cymraeg ${en}` }]),
    ),
  },
});

/** The questions on a page as a browser got it. */
export const questionsOn = (instrument: Instrument, { html, path }: Page): readonly Question[] => {
  const id = path.slice('/q/'.length);
  const all = pagesOf(instrument).find((page) => page.id === id)?.questions ?? [];
  return all.filter((question) => html.includes(`name="${question.id}`));
};

const offeredOn = ({ html }: Page, { id }: Question): readonly string[] =>
  [...html.matchAll(new RegExp(`name="${id}" type="(?:radio|checkbox)" value="([^"]*)"`, 'g'))].map(
    ([, value]) => value!,
  );

/** Answers that lead on and not out, a little different for each person. */
export const fieldsFor = ({ instrument, chosen }: Survey, page: Page, person: number): Fields =>
  Object.fromEntries(
    questionsOn(instrument, page).flatMap((question) => {
      const own = person === 1 ? chosen[question.id] : undefined;
      return own === undefined ? Object.entries(fieldOf(question, page, person)) : [[question.id, own]];
    }),
  );

function fieldOf(question: Question, page: Page, person: number): Fields {
  const { id, type, min = 0, max_select: most = 2, routes = {} } = question;
  const open = offeredOn(page, question)
    .filter((value) => routes[value] === undefined)
    .toSorted();
  const at = (person * 3) % Math.max(1, open.length);
  if (type === 'multi') {
    const alone = new Set((question.options ?? []).flatMap((one) => (one.exclusive ? [one.value] : [])));
    const several = open.filter((value) => !alone.has(value));
    return { [id]: [...several.slice(at), ...several].slice(0, Math.min(2, most)) };
  }
  if (type === 'number') return { [id]: String(min + person) };
  if (type === 'date-month') return { [`${id}-month`]: '3', [`${id}-year`]: '2026' };
  return { [id]: open[at] ?? `Person ${person} writes <b>&amp;</b> "Llŷn"` };
}

/** Forms of a question that cannot be taken, each with what is wrong: what a person might really send. */
export function badFields(instrument: Instrument, question: Question): readonly Fields[] {
  const { id, type, max_select: most, max_length: longest = 0, min, max } = question;
  const options = (question.options ?? []).map(({ value }) => String(value));
  const alone = (question.options ?? []).find(({ exclusive }) => exclusive === true);
  switch (type) {
    case 'multi':
      return [
        { [id]: ['no-such'] },
        ...(alone ? [{ [id]: [String(alone.value), options[0]!] }] : []),
        ...(most !== undefined && options.length > most ? [{ [id]: options.slice(0, most + 1) }] : []),
      ];
    case 'number':
      return ['abc', '1.5', '1e3', String((max ?? 0) + 1), String((min ?? 0) - 1)].map((text) => ({
        [id]: text,
      }));
    case 'date-month':
      return [
        { [`${id}-month`]: '13', [`${id}-year`]: '2025' },
        { [`${id}-month`]: 'soon', [`${id}-year`]: '' },
        { [`${id}-month`]: '', [`${id}-year`]: '2025' },
        { [`${id}-month`]: '12', [`${id}-year`]: '2026' },
      ];
    case 'text':
    case 'short-text':
    case 'long-text':
      return [{ [id]: '<ŵ>'.repeat(longest / 3 + 1) }];
    case 'single':
    case 'likert5':
    case 'likert7':
    case 'nps':
      return [{ [id]: 'no-such' }, { [id]: ['1', '2'] }];
  }
}

/** Every page id that an instrument has. */
export const pageIds = (instrument: Instrument): readonly string[] => [
  ...new Set(questionsOf(instrument).map(({ page }) => page)),
];
