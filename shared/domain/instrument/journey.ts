import type { Answers } from '../answer/answers.ts';
import { oncePer } from '../kernel/once-per.ts';
import { applying } from './applying.ts';
import type { Facts } from './condition.ts';
import type { Instrument, Question } from './instrument.ts';
import { type Page, pagesOf } from './pages.ts';

export { visibleQuestions } from './applying.ts';
export { type Page, pagesOf, progress } from './pages.ts';

export type Step =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'check' }
  | { readonly kind: 'end'; readonly id: string };

const CHECK: Step = { kind: 'check' };

interface Route {
  /** The pages this person is asked, each with the questions they are asked on it. */
  readonly pages: readonly Page[];
  /** Where a page stands among all pages. One that is unknown stands before the first: begin again. */
  readonly placeOf: (pageId: string) => number;
  readonly answers: Answers;
  readonly end?: string;
}

const routeOf = (instrument: Instrument, facts: Facts): Route => routes(instrument)(facts);

const routes = oncePer((instrument: Instrument) => oncePer((facts: Facts) => findRoute(instrument, facts)));

const placesOf = oncePer(
  (instrument: Instrument) => new Map(pagesOf(instrument).map((page, place) => [page.id, place])),
);

function findRoute(instrument: Instrument, facts: Facts): Route {
  const { visible, answers, end } = applying(instrument, facts);
  const asked = new Set(visible);
  const places = placesOf(instrument);
  const pages: Page[] = [];
  for (const page of pagesOf(instrument)) {
    const questions = page.questions.filter((question) => asked.has(question));
    if (questions.length === page.questions.length) pages.push(page);
    else if (questions.length > 0) pages.push({ ...page, questions });
  }
  return { pages, placeOf: (id) => places.get(id) ?? -1, answers, ...(end !== undefined && { end }) };
}

/** The first page, or the one that follows `after`: never past a required question that has no answer. */
export function nextPage(instrument: Instrument, facts: Facts, after?: string): Step {
  const route = routeOf(instrument, facts);
  const place = after === undefined ? -1 : route.placeOf(after);
  return stepOn(route, (page) => route.placeOf(page.id) > place);
}

/** After a change made from "check your answers": follow-ups not seen before, then back to the check. */
export const nextAfterChange = (
  instrument: Instrument,
  facts: Facts,
  visited: ReadonlySet<string>,
  after: string,
): Step => stepOn(routeOf(instrument, facts), (page) => page.id !== after && !visited.has(page.id));

function stepOn(route: Route, isDue: (page: Page) => boolean): Step {
  const page = route.pages.find((each) => isDue(each) || lacksAnswer(each, route.answers));
  if (page !== undefined) return { kind: 'page', page };
  return route.end === undefined ? CHECK : { kind: 'end', id: route.end };
}

const lacksAnswer = (page: Page, answers: Answers): boolean =>
  page.questions.some((question) => question.required && answers[question.id] === undefined);

/** The page before another, or before `check`, as this person is asked them; undefined on the first. */
export function previousPage(instrument: Instrument, facts: Facts, before: string): Page | undefined {
  const { pages, placeOf } = routeOf(instrument, facts);
  const place = before === 'check' ? Infinity : placeOf(before);
  return pages.findLast((page) => placeOf(page.id) < place);
}

/** A page as this person may see it now: undefined where it is not asked, or an earlier required answer is missing. */
export function pageAt(instrument: Instrument, facts: Facts, pageId: string): Page | undefined {
  const { pages, answers } = routeOf(instrument, facts);
  const found = pages.findIndex((page) => page.id === pageId);
  const blocked = pages.slice(0, Math.max(found, 0)).some((page) => lacksAnswer(page, answers));
  return blocked ? undefined : pages[found];
}

/**
 * Pages that count as seen after a change: one that is no longer asked, or lost an answer, must be asked again
 * if it returns.
 */
export function stillVisited(
  instrument: Instrument,
  facts: Facts,
  visited: ReadonlySet<string>,
  dropped: readonly Question[],
): ReadonlySet<string> {
  const lost = new Set(dropped.map((question) => question.page));
  const asked = routeOf(instrument, facts).pages.map((page) => page.id);
  return new Set(asked.filter((id) => visited.has(id) && !lost.has(id)));
}
