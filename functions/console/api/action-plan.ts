import * as z from 'zod/mini';
import { ACTION_PLAN, ActionPlan } from '../../../shared/domain/improvement/action-plan.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { loadActionPlan } from '../actions/deeds.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import type { Operations } from './operation.ts';

export const PLAN = {
  'GET /api/v1/action-plan': {
    says: 'The published action plan: its recommendations are what actions can answer',
    answers: ActionPlan,
  },
  'POST /api/v1/action-plan': {
    says: 'Load the actions of the published plan: those that are there stay as they have become',
    answers: z.object({ added: z.int(), there: z.int() }),
  },
} as const satisfies Operations;

export function planOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(PLAN);
  operation('GET /api/v1/action-plan', async () => ok(ACTION_PLAN));
  operation('POST /api/v1/action-plan', ({ c }) => loadActionPlan(desk, c));
}
