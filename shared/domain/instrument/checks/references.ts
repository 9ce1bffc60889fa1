import type { Issue } from '../../kernel/problem.ts';
import { isContext, readBy } from '../condition.ts';
import {
  type Condition,
  type Instrument,
  optionsOf,
  type Question,
  questionOf,
  questionsOf,
} from '../instrument.ts';
import { at, type Check, unless } from './check.ts';

/** Conditions, borrowed options, scales, routes and lists of the instrument name things that are there. */
export const referencesHold: Check = (instrument) => [
  ...questionsOf(instrument).flatMap((question) => [
    ...(question.show_if === undefined ? [] : conditionHolds(instrument, question, question.show_if)),
    ...borrowsEarlier(instrument, question),
    ...routesEnd(instrument, question),
    ...unless(
      question.scale === undefined || Object.hasOwn(instrument.scales, question.scale),
      at(question, `uses the scale ${question.scale}, which the instrument does not have`),
    ),
    ...unless(
      typeof question.ask_if_context_missing !== 'string' ||
        instrument.context.some((value) => value.id === question.ask_if_context_missing),
      at(question, `stands in for ${String(question.ask_if_context_missing)}, which no link carries`),
    ),
  ]),
  ...readBy(instrument.signpost_if ?? { all: [] }).flatMap((leaf) =>
    valuesExist(instrument, leaf).map((message) => ({ at: 'signpost_if', message })),
  ),
  ...[...instrument.profile.keys, ...instrument.profile.counts].flatMap((id) =>
    unless(questionOf(instrument, id) !== undefined, {
      at: 'profile',
      message: `names ${id}, which is no question`,
    }),
  ),
  ...Object.entries(instrument.profile.bands ?? {}).flatMap(([id, bands]) => {
    const question = instrument.profile.keys.includes(id) ? questionOf(instrument, id) : undefined;
    const known = question ? optionsOf(instrument, question).map(({ value }) => String(value)) : [];
    const named = bands.flatMap(({ of }) => of);
    return [
      ...unless(question !== undefined, { at: 'profile', message: `has bands of ${id}, which is no key` }),
      ...named.flatMap((value, place) => [
        ...unless(question === undefined || known.includes(value), {
          at: 'profile',
          message: `has the answer ${value} in a band of ${id}, which does not offer it`,
        }),
        ...unless(named.indexOf(value) === place, {
          at: 'profile',
          message: `has the answer ${value} in two bands of ${id}`,
        }),
      ]),
    ];
  }),
  ...unless(
    instrument.context.some((value) => value.id === instrument.group_by),
    { at: 'group_by', message: `is ${instrument.group_by}, which no link carries` },
  ),
];

function conditionHolds(instrument: Instrument, question: Question, condition: Condition): readonly Issue[] {
  return readBy(condition).flatMap((leaf) => {
    const messages = valuesExist(instrument, leaf);
    const late = !isContext(leaf.q) && messages.length === 0 && !isEarlier(instrument, leaf.q, question);
    return [...messages, ...(late ? [`depends on ${leaf.q}, which is not on an earlier page`] : [])].map(
      (message) => at(question, message),
    );
  });
}

/** What keeps one condition from ever being true. */
function valuesExist(instrument: Instrument, leaf: ReturnType<typeof readBy>[number]): readonly string[] {
  if (isContext(leaf.q)) {
    const known = instrument.context.some((value) => `ctx.${value.id}` === leaf.q);
    return known ? [] : [`depends on ${leaf.q}, which no link carries`];
  }
  const source = questionOf(instrument, leaf.q);
  if (source === undefined) return [`depends on ${leaf.q}, which is no question`];
  const several = source.type === 'multi';
  if (several !== (leaf.op === 'includes' || leaf.op === 'count_gte') && leaf.op !== 'not_in') {
    return [`compares ${leaf.q} by ${leaf.op}, which does not fit a question of type ${source.type}`];
  }
  const offered = optionsOf(instrument, source).map((option) => option.value);
  if (leaf.op === 'count_gte') {
    const most = source.max_select ?? offered.length;
    return Number(leaf.value) <= most
      ? []
      : [`asks for ${String(leaf.value)} of ${leaf.q}, which allows ${most}`];
  }
  if (offered.length === 0) return [];
  const wanted = typeof leaf.value === 'object' ? leaf.value : [leaf.value];
  const unknown = wanted.filter((value) => !offered.includes(value));
  return unknown.length === 0 ? [] : [`depends on ${unknown.join(', ')}, which ${leaf.q} does not offer`];
}

function borrowsEarlier(instrument: Instrument, question: Question): readonly Issue[] {
  if (question.options_from === undefined) return [];
  const source = questionOf(instrument, question.options_from);
  const fits = source?.type === 'multi' && source.options_from === undefined;
  return unless(
    fits && isEarlier(instrument, question.options_from, question),
    at(
      question,
      `takes its options from ${question.options_from}, which is no earlier question of several answers`,
    ),
  );
}

function routesEnd(instrument: Instrument, question: Question): readonly Issue[] {
  const values = optionsOf(instrument, question).map((option) => String(option.value));
  return Object.entries(question.routes ?? {}).flatMap(([value, target]) => [
    ...unless(values.includes(value), at(question, `routes ${value}, which it does not offer`)),
    ...unless(
      /^end:[a-z0-9-]+$/.test(target),
      at(question, `routes to ${target}: a route is end: and a page’s name`),
    ),
    ...unless(question.type !== 'multi', at(question, 'routes, so it must be a question with one answer')),
  ]);
}

/** On an earlier page, since without script a page cannot change while it is filled in. */
function isEarlier(instrument: Instrument, id: string, question: Question): boolean {
  const questions = questionsOf(instrument);
  const source = questions.findIndex((each) => each.id === id);
  const firstOnPage = questions.findIndex((each) => each.page === question.page);
  return source !== -1 && source < firstOnPage;
}
