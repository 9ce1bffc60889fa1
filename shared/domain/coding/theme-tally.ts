import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/instrument.ts';
import type { ThemeTally } from '../disclosure/themes/theme-tally.ts';
import type { Codebook } from './codebook.ts';
import { type BatchCodings, settledCodes } from './codings.ts';
import { decisionsOf } from './theme-agreement.ts';

/**
 * The counts of a batch that is coded and resolved. Only texts that answer a question put to everybody are counted: how
 * many wrote to a follow-up would say how many were asked it, and that is an answer of theirs.
 *
 * @param questionOf the question that a comment answers; undefined where its name is not kept.
 */
export function tallyThemes(
  codings: BatchCodings,
  codebook: Codebook,
  instrument: Instrument,
  questionOf: (name: string) => string | undefined,
): ThemeTally | undefined {
  const settled = settledCodes(codings);
  const agreement = decisionsOf(codings, codebook);
  if (settled === undefined || agreement === undefined) return undefined;
  const { campaign, region, number, periods, codebook: version } = codings.batch;
  const asked = questionsOf(instrument).filter(
    ({ pile, show_if: when }) => pile === 'comment' && when === undefined,
  );
  const questions = asked.map(({ id }) => {
    const texts = [...settled].filter(([name]) => questionOf(name) === id).map(([, themes]) => themes);
    const themes = codebook.themes.map((theme) => [
      theme.id,
      texts.filter((found) => found.includes(theme.id)).length,
    ]);
    return [id, { n: texts.length, themes: Object.fromEntries(themes) }] as const;
  });
  return {
    schema: 'themes/1',
    campaign,
    region,
    number,
    periods,
    codebook: {
      ...version,
      themes: codebook.themes.map(({ id, name, sensitive }) => ({ id, name, sensitive: sensitive === true })),
    },
    questions: Object.fromEntries(questions.filter(([, { n }]) => n > 0)),
    agreement,
  };
}
