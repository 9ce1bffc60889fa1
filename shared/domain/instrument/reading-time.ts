import { oncePer } from '../kernel/once-per.ts';
import { type Instrument, type Option, optionsOf, type Question, questionsOf } from './instrument.ts';

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

/** What a person is asked to do: words to read, and seconds to choose, to write and to turn pages. */
export interface Task {
  readonly words: number;
  readonly seconds: number;
}

export const secondsAt = ({ words, seconds }: Task, pace: Pace): number => (words / pace) * 60 + seconds;

export function taskOf(instrument: Instrument, asked: readonly Question[]): Task {
  const words = wordsOf(instrument);
  const pages = [...Map.groupBy(asked, ({ page }) => page).values()];
  const sections = instrument.sections.filter(({ questions }) =>
    questions.some((one) => asked.includes(one)),
  );
  return {
    words:
      sections.reduce((sum, { title, intro = '' }) => sum + wordsIn(`${title} ${intro}`), 0) +
      pages.reduce((sum, page) => sum + pageWords(words, page), 0),
    seconds: asked.reduce((sum, { type }) => sum + ACT[type], 0) + pages.length * PAGE_SECONDS,
  };
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

/** A scale and a stem are read once a page. */
function pageWords(words: Words, page: readonly Question[]): number {
  const stems = new Set(page.flatMap(({ stem }) => stem ?? []));
  const scales = new Set(page.flatMap(({ scale }) => scale ?? []));
  return (
    page.reduce((sum, question) => sum + (words.questions.get(question) ?? 0), 0) +
    [...stems].reduce((sum, stem) => sum + wordsIn(stem), 0) +
    [...scales].reduce((sum, scale) => sum + (words.scales.get(scale) ?? 0), 0)
  );
}

interface Words {
  readonly questions: ReadonlyMap<Question, number>;
  readonly scales: ReadonlyMap<string, number>;
}

const LISTED: ReadonlySet<Question['type']> = new Set(['single', 'multi']);

/** Points of a number line are not read one by one. */
const wordsOf = oncePer((instrument: Instrument): Words => ({
  questions: new Map(
    questionsOf(instrument).map((question) => {
      const labels = LISTED.has(question.type) ? optionsOf(instrument, question) : [];
      return [question, wordsIn([question.text, question.hint ?? '', ...labels.map(labelOf)].join(' '))];
    }),
  ),
  scales: new Map(
    Object.entries(instrument.scales).map(([name, { options }]) => [
      name,
      wordsIn(options.map(labelOf).join(' ')),
    ]),
  ),
}));

const labelOf = ({ label }: Option): string => label;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
