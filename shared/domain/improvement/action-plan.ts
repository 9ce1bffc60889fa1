import * as z from 'zod/mini';
import { Day, Slug } from '../kernel/ids.ts';
import { type Action, Decision } from './action.ts';
import data from './action-plan.json' with { type: 'json' };
import { Measure } from './measure.ts';

export const ActionPlan = z.object({
  id: Slug,
  title: z.string(),
  submitted: Day,
  source: z.string(),
  recommendations: z.array(
    z.object({
      number: z.int(),
      to: z.string(),
      recommendation: z.string(),
      decision: Decision,
      response: z.optional(z.string()),
      actions: z.array(
        z.object({
          action: z.string(),
          owner: z.string(),
          alongside: z.optional(z.string()),
          target: Day,
          repeats: z.optional(z.literal('annual')),
          /** The plan says so itself. */
          complete: z.optional(z.boolean()),
          measure: z.optional(z.omit(Measure, { readings: true })),
        }),
      ),
    }),
  ),
});

/** The action plan that HMPPS and the Ministry of Justice published, as the first plan to follow. */
export const ACTION_PLAN = ActionPlan.parse(data);
export type Recommendation = (typeof ACTION_PLAN)['recommendations'][number];

export const recommendationOf = (number: number): Recommendation | undefined =>
  ACTION_PLAN.recommendations.find((each) => each.number === number);

const BY = 'The published plan';

/** Every action of the plan as it begins, of the whole nation, under an id that is always the same. */
export const actionsOfPlan = (): readonly Action[] =>
  ACTION_PLAN.recommendations.flatMap(({ number, decision, response, actions }) =>
    actions.map(({ action, owner, alongside, target, repeats, complete, measure }, at): Action => ({
      id: `${ACTION_PLAN.id}-${number}-${at + 1}`,
      revision: 1,
      scope: 'nation',
      title: action,
      answers: { kind: 'recommendation', number },
      decision,
      owner,
      target,
      notes: [],
      rounds: [],
      made: { on: ACTION_PLAN.submitted, by: BY },
      ...(response !== undefined && { response }),
      ...(alongside !== undefined && { alongside }),
      ...(repeats !== undefined && { repeats }),
      ...(measure !== undefined && { measure: { ...measure, readings: [] } }),
      ...(complete === true && {
        closed: {
          as: 'done' as const,
          on: ACTION_PLAN.submitted,
          by: BY,
          text: 'The plan says that this was complete when it was submitted.',
        },
      }),
    })),
  );
