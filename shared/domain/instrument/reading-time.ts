import { type Instrument, optionsOf, type Question, questionsOf } from './instrument.ts';

/** Words read in a minute. */
export type Pace = number;

/**
 * Silent reading of English non-fiction: 238 words a minute, most adults from 175 to 300 (Brysbaert 2019,
 * doi:10.1016/j.jml.2019.104047).
 */
export const PACES = { slow: 175, usual: 238, fast: 300 } as const;

/**
 * Beside reading, chosen so that an ordinary question by itself takes about the 10 seconds that Pew Research Center
 * finds ("How we keep our online surveys from running too long", 2022).
 */
const CHOOSING_SECONDS = 3;
const PAGE_SECONDS = 2;
/** Four times an ordinary question, which allows for those who write nothing (CivicPulse, time estimation rubric). */
const WRITING_SECONDS = 40;
const SHORT_WRITING_SECONDS = 15;

/** What a person needs for the questions they are asked: to read them, to choose, to write and to turn pages. */
export function seconds(instrument: Instrument, asked: readonly Question[], pace: Pace): number {
  const pages = [...Map.groupBy(asked, ({ page }) => page).values()];
  const intros = instrument.sections
    .filter(({ questions }) => questions.some((question) => asked.includes(question)))
    .map(({ title, intro = '' }) => `${title} ${intro}`);
  const words = wordsIn(intros.join(' ')) + pages.reduce((sum, page) => sum + pageWords(instrument, page), 0);
  const acts = asked.reduce((sum, question) => sum + ACT[question.type], 0);
  return (words / pace) * 60 + acts + pages.length * PAGE_SECONDS;
}

const ACT: Record<Question['type'], number> = {
  single: CHOOSING_SECONDS,
  multi: CHOOSING_SECONDS * 2,
  likert5: CHOOSING_SECONDS,
  likert7: CHOOSING_SECONDS,
  nps: CHOOSING_SECONDS,
  number: CHOOSING_SECONDS * 2,
  'date-month': CHOOSING_SECONDS * 2,
  text: SHORT_WRITING_SECONDS,
  'short-text': SHORT_WRITING_SECONDS,
  'long-text': WRITING_SECONDS,
};

/** A scale and a stem are read once a page; points of a number line are not read one by one. */
function pageWords(instrument: Instrument, page: readonly Question[]): number {
  const scales = new Set(page.flatMap(({ scale }) => scale ?? []));
  const stems = new Set(page.flatMap(({ stem }) => stem ?? []));
  const points = questionsOf(instrument).find(({ scale }) => scale !== undefined && scales.has(scale));
  const labels = (question: Question): string =>
    optionsOf(instrument, question)
      .map(({ label }) => label)
      .join(' ');
  const own = page.map((question) =>
    [question.text, question.hint ?? '', LISTED.has(question.type) ? labels(question) : ''].join(' '),
  );
  return wordsIn([...own, ...stems, points === undefined ? '' : labels(points)].join(' '));
}

const LISTED: ReadonlySet<Question['type']> = new Set(['single', 'multi']);

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
