import * as z from 'zod/mini';
import { RolloutRow } from '../../../shared/domain/context/rows.ts';
import { Day } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { readRollout } from '../../../shared/use-cases/wheel/read-rollout.ts';
import type { ConsoleDesk } from '../desk.ts';
import { maySee } from '../wheel/sight.ts';
import type { AddOperations } from './api-routes.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

export const ROLLOUT = {
  'GET /api/v1/human-factors': {
    says: 'When each step of the human factors roll-out began in the units that you answer for',
    query: Paging,
    answers: z.extend(pageOf(RolloutRow), { asAt: z.nullable(Day) }),
  },
} as const satisfies Operations;

export function rolloutOperations(add: AddOperations, desk: ConsoleDesk): void {
  add(ROLLOUT)('GET /api/v1/human-factors', async ({ query, c }) => {
    const read = await readRollout(desk);
    if (!read.ok) return read;
    const { asAt = null, rows = [] } = read.value.rollout ?? {};
    const seen = rows.filter(({ unit }) => maySee(c, 'GET /wheel/:place', `unit-${unit}`));
    return ok({ ...pageAfter(seen, ({ unit, step }) => `${unit} ${step}`, query), asAt });
  });
}
