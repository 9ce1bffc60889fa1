import type { Answers } from '../answer/answers.ts';
import { type Instrument, optionsOf, questionOf, questionsOf } from './instrument.ts';
import { isContext, readBy } from './condition.ts';

/** A value that comes with the link. */
export type ContextValue = Instrument['context'][number];

const KNOWN =
  /^(unit|region|campaign|wave|cohort|text|option:[a-z][a-z0-9_]*|enum:[a-z0-9-]+(,[a-z0-9-]+)*)$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST = 60;

export const isKnownContext = (type: string): boolean => KNOWN.test(type);

/** The values that a context value can have; undefined where it can have any. */
export function contextValues(instrument: Instrument, id: string): readonly string[] | undefined {
  const type = instrument.context.find((value) => value.id === id)?.type;
  if (type?.startsWith('enum:') === true) return type.slice('enum:'.length).split(',');
  const question = type?.startsWith('option:') === true ? questionOf(instrument, type.slice(7)) : undefined;
  return question && optionsOf(instrument, question).map(({ value }) => String(value));
}

/** What the smallest groups of figures are of: units, regions, or everyone who is asked. */
export function groupOf({ context, group_by: group }: Instrument): 'unit' | 'region' | 'campaign' {
  const type = context.find(({ id }) => id === group)?.type;
  return type === 'region' || type === 'campaign' ? type : 'unit';
}

/** Values that are the same for everyone in a campaign, and are said once when it is made. */
export const campaignContext = ({ context }: Instrument): readonly ContextValue[] =>
  context.filter(({ type }) => /^(wave|cohort|text|enum:)/.test(type));

/** Values that stand in the list of people, each person's own. */
export const personContext = ({ context }: Instrument): readonly ContextValue[] =>
  context.filter(({ type }) => type.startsWith('option:'));

/** Conditions that read a value which is missing would hold for nobody. */
export const isRead = (instrument: Instrument, id: string): boolean =>
  questionsOf(instrument).some(({ show_if: condition }) =>
    readBy(condition ?? { all: [] }).some(({ q }) => isContext(q) && q === `ctx.${id}`),
  );

/** What is wrong with a value, in words; undefined where nothing is. */
export function contextFault(instrument: Instrument, id: string, value: string): string | undefined {
  const values = contextValues(instrument, id);
  if (values !== undefined) {
    return values.includes(value) ? undefined : `${id} is one of ${values.join(', ')}, and not "${value}"`;
  }
  return SLUG.test(value) && value.length <= MOST
    ? undefined
    : `${id} is lower-case words and digits joined by hyphens, and not "${value}"`;
}

/** The answers with those that the link gave in place of a question that was not asked because of it. */
export function withLinkAnswers(
  instrument: Instrument,
  answers: Answers,
  context: Readonly<Record<string, string>>,
): Answers {
  const given = personContext(instrument).flatMap(({ id, type }) => {
    const question = questionOf(instrument, type.slice('option:'.length));
    const value = context[id];
    const replaced = question?.ask_if_context_missing !== undefined && value !== undefined;
    return replaced && answers[question.id] === undefined ? [[question.id, value] as const] : [];
  });
  return { ...answers, ...Object.fromEntries(given) };
}
