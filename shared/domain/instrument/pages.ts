import { oncePer } from '../kernel/once-per.ts';
import type { Instrument, Question, Section } from './instrument.ts';

/** Questions that share one screen. */
export interface Page {
  readonly id: string;
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** Every page in order, with all its questions whether asked or not. */
export const pagesOf = oncePer((instrument: Instrument): readonly Page[] =>
  instrument.sections.flatMap((section) =>
    [...Map.groupBy(section.questions, (question) => question.page)].map(([id, questions]) => ({
      id,
      section,
      questions,
    })),
  ),
);

/** Which group of questions a page is in, of how many. Groups are the sections, so it never jumps back. */
export function progress(
  instrument: Instrument,
  pageId: string,
): { readonly group: number; readonly of: number } {
  const groups = instrument.sections.filter((section) => section.questions.length > 0);
  const found = groups.findIndex((section) => section.questions.some((question) => question.page === pageId));
  return { group: found === -1 ? groups.length : found + 1, of: groups.length };
}
