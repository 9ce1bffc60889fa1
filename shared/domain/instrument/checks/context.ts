import type { Issue } from '../../kernel/problem.ts';
import { isContext, readBy } from '../condition.ts';
import { contextValues, isKnownContext } from '../context.ts';
import { type Instrument, questionOf, questionsOf } from '../instrument.ts';
import { type Check, unless } from './check.ts';

const GROUPS: readonly string[] = ['unit', 'region', 'campaign'];

/** What comes with a link is of a kind that is known, and conditions on it can hold. */
export const contextIsTyped: Check = (instrument) => [
  ...instrument.context.flatMap(({ id, type }) => [
    ...unless(isKnownContext(type), {
      at: `context ${id}`,
      message: `has the type ${type}, which is not known`,
    }),
    ...unless(!type.startsWith('option:') || questionOf(instrument, type.slice(7)) !== undefined, {
      at: `context ${id}`,
      message: `takes the options of ${type.slice(7)}, which is no question`,
    }),
  ]),
  ...groupFits(instrument),
  ...questionsOf(instrument).flatMap(({ id, show_if: condition }) =>
    readBy(condition ?? { all: [] }).flatMap(({ q, value }) => {
      const values = isContext(q) ? contextValues(instrument, q.slice('ctx.'.length)) : undefined;
      const wanted = typeof value === 'object' ? value : [value];
      return wanted
        .filter((one) => values !== undefined && !values.includes(String(one)))
        .map((one) => ({ at: `question ${id}`, message: `depends on ${one}, which ${q} never is` }));
    }),
  ),
];

function groupFits(instrument: Instrument): readonly Issue[] {
  const type = instrument.context.find(({ id }) => id === instrument.group_by)?.type;
  return unless(type === undefined || GROUPS.includes(type), {
    at: 'group_by',
    message: `is of the type ${type}: figures are formed for a unit, a region or a campaign`,
  });
}
