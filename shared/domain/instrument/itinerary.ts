import type { Facts } from './condition.ts';
import type { Instrument, Question } from './instrument.ts';
import { nextAfterChange, nextPage, type Page, pageAt, type Step, stillVisited } from './journey.ts';

/** Where a person has been, and whether they have seen all of it once. */
export interface Trail {
  readonly visited: readonly string[];
  readonly checked: boolean;
}

/** Where somebody belongs who comes back, or asks for a page that is not theirs: the first page not done. */
export const duePlace = (instrument: Instrument, facts: Facts, { visited }: Trail): Step =>
  nextAfterChange(instrument, facts, new Set(visited), '');

/** The page, where it was visited before or is the one that comes next. */
export function openPage(
  instrument: Instrument,
  facts: Facts,
  trail: Trail,
  pageId: string,
): Page | undefined {
  const due = duePlace(instrument, facts, trail);
  const isDue = due.kind === 'page' && due.page.id === pageId;
  return isDue || trail.visited.includes(pageId) ? pageAt(instrument, facts, pageId) : undefined;
}

/** The trail once a page is answered, and the step after it: page by page until the check, then straight back. */
export function moveOn(
  instrument: Instrument,
  facts: Facts,
  trail: Trail,
  pageId: string,
  dropped: readonly Question[],
): { readonly trail: Trail; readonly step: Step } {
  const seen = stillVisited(instrument, facts, new Set([...trail.visited, pageId]), dropped);
  const step = trail.checked
    ? nextAfterChange(instrument, facts, seen, pageId)
    : nextPage(instrument, facts, pageId);
  return { trail: { visited: [...seen], checked: trail.checked || step.kind === 'check' }, step };
}
