import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Instrument, optionsOf, type Question, questionsOf } from './instrument.ts';

/**
 * same: nothing that a respondent meets has changed. reworded: the words have, so a difference may come from them.
 * Neither: what was asked, offered, kept or whom it was asked of has changed, and answers do not compare.
 */
export type Comparison = 'same' | 'reworded' | 'changed' | 'added' | 'removed';

export interface QuestionComparison {
  readonly id: string;
  readonly is: Comparison;
}

/** Which questions of two versions of an instrument compare. Welsh counts: some have answered in it. */
export function compareVersions(earlier: Instrument, later: Instrument): readonly QuestionComparison[] {
  const before = new Map(questionsOf(earlier).map((question) => [question.id, question]));
  const after = new Map(questionsOf(later).map((question) => [question.id, question]));
  return [
    ...questionsOf(later).map(({ id }): QuestionComparison => {
      const question = before.get(id);
      const now = after.get(id);
      if (question === undefined || now === undefined) return { id, is: 'added' };
      return { id, is: compared([earlier, question], [later, now]) };
    }),
    ...questionsOf(earlier).flatMap(({ id }): readonly QuestionComparison[] =>
      after.has(id) ? [] : [{ id, is: 'removed' }],
    ),
  ];
}

type Asked = readonly [Instrument, Question];

function compared(before: Asked, after: Asked): Comparison {
  if (canonicalJson(frame(before)) !== canonicalJson(frame(after))) return 'changed';
  return canonicalJson(words(before)) === canonicalJson(words(after)) ? 'same' : 'reworded';
}

const WORDS: ReadonlySet<string> = new Set(['text', 'hint', 'stem', 'error', 'unit', 'page', 'options']);

/** All of a question but its words. */
const frame = ([instrument, question]: Asked): object => ({
  ...Object.fromEntries(Object.entries(question).filter(([name]) => !WORDS.has(name))),
  offered: optionsOf(instrument, question).map(({ value, driver, sensitive, exclusive }) => ({
    value,
    driver,
    sensitive,
    exclusive,
  })),
});

function words([instrument, question]: Asked): object {
  const { text, hint = '', stem = '', unit = '' } = question;
  const section = instrument.sections.find(({ questions }) => questions.includes(question));
  const labels = optionsOf(instrument, question).map((option) => [option.label, option.hint ?? '']);
  const welsh = Object.entries(instrument.translations?.cy ?? {})
    .filter(([key]) => key.startsWith(`q.${question.id}.`) && !key.includes('.error.'))
    .map(([key, { text: translated }]) => `${key}=${translated}`)
    .toSorted();
  return { text, hint, stem, unit, intro: section?.intro ?? '', labels, welsh };
}

/** A correction in the middle of a campaign may mend words, and nothing that answers are kept or counted by. */
export const isCorrection = (earlier: Instrument, later: Instrument): boolean =>
  compareVersions(earlier, later).every(({ is }) => is === 'same' || is === 'reworded') &&
  canonicalJson(kept(earlier)) === canonicalJson(kept(later));

const kept = (instrument: Instrument): object => ({
  id: instrument.id,
  order: questionsOf(instrument).map(({ id, page }) => [id, page]),
  context: instrument.context,
  profile: instrument.profile,
  group: instrument.group_by,
  scales: Object.entries(instrument.scales).map(([name, { points, options, na }]) => [
    name,
    points,
    na ?? '',
    options.map(({ value }) => value),
  ]),
});
