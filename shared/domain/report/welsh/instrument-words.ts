import { type Instrument, optionsOf, questionsOf } from '../../instrument/instrument.ts';
import { instrumentIn } from '../../instrument/translation/in-language.ts';
import { textsOf } from '../../instrument/translation/texts.ts';
import { driverOf } from '../drivers.ts';
import { itemText } from '../view.ts';

/**
 * The Welsh of an instrument's questions and answers as its translator signed it off, by the English that reports have
 * them in: statements with what they complete, and reasons by their names. A word with several Welsh ones, as "Yes" is
 * by its question, has none here.
 */
export function instrumentWords(instrument: Instrument): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  const note = (english: string, welsh: string): void => {
    if (english !== welsh && !english.includes('{{'))
      found.set(english, (found.get(english) ?? new Set()).add(welsh));
  };
  const { instrument: translated } = instrumentIn(instrument, 'cy');
  const texts = textsOf(translated);
  for (const [key, english] of textsOf(instrument)) note(english, texts.get(key) ?? english);
  const inWelsh = new Map(questionsOf(translated).map((question) => [question.id, question]));
  for (const question of questionsOf(instrument)) {
    const welsh = inWelsh.get(question.id);
    if (welsh === undefined) continue;
    const isWhole = question.stem !== welsh.stem && question.text !== welsh.text;
    if (question.stem !== undefined && isWhole) note(itemText(question), itemText(welsh));
    if (question.id === 'reasons') reasonNames(instrument, translated, note);
  }
  return new Map(
    [...found].flatMap(([english, all]) => (all.size === 1 ? [[english, ...all] as [string, string]] : [])),
  );
}

/** A reason with a driver of its own is called by that: in Welsh, as the respondents saw it. */
function reasonNames(
  english: Instrument,
  welsh: Instrument,
  note: (english: string, welsh: string) => void,
): void {
  const [of, inWelsh] = [english, welsh].map((each) => {
    const question = questionsOf(each).find(({ id }) => id === 'reasons');
    return question === undefined ? [] : optionsOf(each, question);
  });
  for (const [at, { driver, label }] of (of ?? []).entries()) {
    const alone = of?.filter((option) => option.driver === driver).length === 1;
    const title = driver !== undefined && alone ? driverOf(driver)?.title : undefined;
    const said = inWelsh?.[at]?.label;
    if (title !== undefined && said !== undefined && said !== label) note(title, said);
  }
}
