import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Instrument, optionsOf, type Question, questionsOf } from './instrument.ts';

/**
 * same: nothing that a respondent meets has changed. translated: the Welsh has, and the English has not. reworded: the
 * English has, so a difference may come from it. None of these: what was asked, offered, kept or whom it was asked of has changed, and answers do not compare.
 */
export type Comparison = 'same' | 'translated' | 'reworded' | 'changed' | 'added' | 'removed';

export interface QuestionComparison {
  readonly id: string;
  readonly is: Comparison;
}

/** Which questions of two versions of an instrument compare. */
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
  if (canonicalJson(english(before)) !== canonicalJson(english(after))) return 'reworded';
  return canonicalJson(welsh(before)) === canonicalJson(welsh(after)) ? 'same' : 'translated';
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

function english([instrument, question]: Asked): object {
  const { text, hint = '', stem = '', unit = '' } = question;
  const section = instrument.sections.find(({ questions }) => questions.includes(question));
  const labels = optionsOf(instrument, question).map((option) => [option.label, option.hint ?? '']);
  return { text, hint, stem, unit, intro: section?.intro ?? '', labels };
}

/** Welsh counts: some have answered in it. */
const welsh = ([instrument, question]: Asked): readonly string[] =>
  Object.entries(instrument.translations?.cy ?? {})
    .filter(([key]) => isOf(question, key) && !key.includes('.error.'))
    .map(([key, { text }]) => `${key}=${text}`)
    .toSorted();

const isOf = ({ id, scale }: Question, key: string): boolean =>
  key.startsWith(`q.${id}.`) || (scale !== undefined && key.startsWith(`scale.${scale}.`));

const WORDS_ALONE: ReadonlySet<Comparison> = new Set(['same', 'translated', 'reworded']);

/** A correction in the middle of a campaign may mend words, and nothing that answers are kept or counted by. */
export const isCorrection = (earlier: Instrument, later: Instrument): boolean =>
  compareVersions(earlier, later).every(({ is }) => WORDS_ALONE.has(is)) &&
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
