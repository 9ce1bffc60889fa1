import { type Instrument, questionsOf } from '../instrument.ts';
import { pagesOf } from '../pages.ts';
import { type Check, unless } from './check.ts';

/** Names that the survey's own pages have. */
const TAKEN: ReadonlySet<string> = new Set([
  'check',
  'send',
  'sent',
  'start',
  'support',
  'resume',
  'withdraw',
]);

/** A page is a name fit for an address, stands once, in one section, and shows few enough questions to take in. */
export const pagesAreWhole: Check = (instrument) =>
  [...new Set(questionsOf(instrument).map((question) => question.page))].flatMap((page) => {
    const at = `page ${page}`;
    return [
      ...unless(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(page), {
        at,
        message: 'must be lower-case words joined by hyphens',
      }),
      ...unless(!TAKEN.has(page), { at, message: 'is the name of one of the survey’s own pages' }),
      ...unless(isAdjacent(instrument, page), {
        at,
        message: 'has questions that do not stand together in one section',
      }),
    ];
  });

function isAdjacent(instrument: Instrument, page: string): boolean {
  const places = questionsOf(instrument).flatMap((question, place) =>
    question.page === page ? [place] : [],
  );
  const runs = pagesOf(instrument).filter((each) => each.id === page).length;
  return runs === 1 && (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
}
