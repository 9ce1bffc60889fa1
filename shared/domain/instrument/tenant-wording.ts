import * as z from 'zod/mini';
import { Slug } from '../kernel/ids.ts';

/**
 * Texts that an organisation has the right to use and this product has not, such as the items of Edmondson (1999).
 * With them an instrument asks more, so what they make is a version of its own.
 */
export const TenantWording = z.object({
  instrument: Slug,
  version: z.string(),
  /** By question id. */
  texts: z.record(z.string(), z.string().check(z.minLength(1))),
});
export type TenantWording = z.infer<typeof TenantWording>;

const DraftQuestion = z.looseObject({ id: z.string(), wording: z.literal('tenant'), text: z.null() });
const DraftSection = z.looseObject({ questions: z.array(z.unknown()) });
const Draft = z.looseObject({ sections: z.array(z.unknown()) });

/**
 * The instrument as it can be asked: tenant texts in their places, and questions without one left out with any
 * section that is empty then. They are on no page, in no column and in no tally. What is no instrument stays as it is.
 */
export function worded(json: unknown, wording?: TenantWording): unknown {
  const draft = Draft.safeParse(json);
  if (!draft.success) return json;
  const sections = draft.data.sections.flatMap((section) => wordedSection(section, wording?.texts ?? {}));
  return { ...draft.data, sections, ...(wording !== undefined && { version: wording.version }) };
}

function wordedSection(json: unknown, texts: TenantWording['texts']): readonly unknown[] {
  const section = DraftSection.safeParse(json);
  if (!section.success) return [json];
  const questions = section.data.questions.flatMap((question) => {
    const unworded = DraftQuestion.safeParse(question);
    if (!unworded.success) return [question];
    const { id } = unworded.data;
    return Object.hasOwn(texts, id) ? [{ ...unworded.data, text: texts[id] }] : [];
  });
  return questions.length === 0 && section.data.questions.length > 0 ? [] : [{ ...section.data, questions }];
}

/** Ids of the questions that wait for a tenant's text. */
export function unwordedQuestions(json: unknown): readonly string[] {
  const draft = Draft.safeParse(json);
  if (!draft.success) return [];
  return draft.data.sections.flatMap((section) => {
    const found = DraftSection.safeParse(section);
    const questions = found.success ? found.data.questions : [];
    return questions.flatMap((question) => {
      const unworded = DraftQuestion.safeParse(question);
      return unworded.success ? [unworded.data.id] : [];
    });
  });
}
