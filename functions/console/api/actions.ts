import * as z from 'zod/mini';
import { Action, Decision } from '../../../shared/domain/improvement/action.ts';
import { Clock, Day, Slug } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { answered, beginTyped } from '../actions/begin.ts';
import { changeTyped } from '../actions/changes.ts';
import { actionsSeen } from '../actions/sight.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { asTyped } from './as-typed.ts';
import { NOT_HERE } from './not-here.ts';
import { Form, type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const Text = z.optional(z.string());

const NewAction = z.object({
  form: Form,
  /** A recommendation of the action plan, or a reason that a report which you may open shows of the place. */
  answers: z.union([
    z.object({ recommendation: z.int() }),
    z.object({ campaign: Slug, clock: Clock, reason: z.string() }),
  ]),
  title: z.string(),
  decision: Decision,
  /** Why it was decided so. */
  response: Text,
  /** One post or role. */
  owner: Text,
  alongside: Text,
  target: z.optional(Day),
  repeats: z.optional(z.literal('annual')),
  practice: Text,
  /** All four say what is measured, and where it stands and is to get to. */
  measureName: Text,
  measureUnit: z.optional(z.enum(['percent', 'number'])),
  baseline: z.optional(z.number()),
  measureTarget: z.optional(z.number()),
});

const Change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('note'), text: z.string() }),
  /** Of its measure, on a day. */
  z.object({ change: z.literal('value'), value: z.number(), on: Day }),
  z.object({ change: z.literal('terms'), owner: z.string(), target: Day, why: z.string() }),
  z.object({ change: z.literal('close'), as: z.enum(['done', 'stopped']), text: z.string() }),
]);

export const ACTIONS = {
  'GET /api/v1/actions': {
    says: 'The actions of the places that you see',
    query: Paging,
    answers: pageOf(Action),
  },
  'GET /api/v1/actions/:place/:action': { says: 'One action', answers: Action, version: 'revision' },
  'POST /api/v1/actions/:place': {
    says: 'Begin an action: the same form again is the same action',
    body: NewAction,
    answers: Action,
    status: 201,
    version: 'revision',
  },
  'POST /api/v1/actions/:place/:action/changes': {
    says: 'Add a note or a value to an action, give it another owner or day, or close it',
    body: Change,
    answers: Action,
    version: 'revision',
    ofVersion: true,
  },
} as const satisfies Operations;

export function actionOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(ACTIONS);

  operation('GET /api/v1/actions', async ({ c, query }) =>
    ok(pageAfter(await actionsSeen(desk, c), ({ scope, id }) => `${scope} ${id}`, query)),
  );

  operation('GET /api/v1/actions/:place/:action', async ({ at: { place, action } }) => {
    const found = await desk.actions.get(place, action);
    return found === undefined ? NOT_HERE : ok(found);
  });

  operation('POST /api/v1/actions/:place', async ({ at: { place: scope }, body, c }) => {
    const { form, answers, ...draft } = body;
    const found = await answered(desk, c, scope, asTyped(answers));
    if (found === undefined) return NOT_HERE;
    return beginTyped(desk, c, form, { scope, answers: found.answers, typed: asTyped(draft) });
  });

  operation('POST /api/v1/actions/:place/:action/changes', async ({ at, body, version, c }) => {
    const action = await desk.actions.get(at.place, at.action);
    if (action === undefined) return NOT_HERE;
    const { change, ...typed } = body;
    return changeTyped(desk, c, action, { change, revision: Number(version), typed: asTyped(typed) });
  });
}
