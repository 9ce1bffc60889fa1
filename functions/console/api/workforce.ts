import * as z from 'zod/mini';
import { Code, Day } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { cohortPoints } from '../../../shared/domain/report/recruitment/cohort-points.ts';
import { RULE } from '../../../shared/domain/report/recruitment/recruitment.ts';
import { recruitmentTables, roundsOf } from '../../../shared/domain/report/recruitment/tables-of-round.ts';
import { newestRanks } from '../../../shared/use-cases/improvement/ranks.ts';
import { newestRecruitment } from '../../../shared/use-cases/improvement/newest-recruitment.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';
import { TableShown, tableShown } from './table.ts';

/** Never the rank without the ranks that its interval leaves open. */
const RankedUnit = z.object({
  unit: Code,
  region: Code,
  staff: z.int(),
  left: z.int(),
  rate: z.object({ rate: z.number(), lo: z.number(), hi: z.number() }),
  rank: z.int(),
  ranks: z.object({ from: z.int(), to: z.int() }),
});

export const WORKFORCE = {
  'GET /api/v1/unit-rates': {
    says: 'Leaving rates of units with their intervals, the newest there are: where a deep dive begins',
    query: Paging,
    answers: z.extend(pageOf(RankedUnit), { asAt: z.nullable(Day) }),
  },
  'GET /api/v1/recruitment': {
    says: 'PQiP cohorts, and who came through each stage of a recruitment round, by the rules for tables of people',
    query: z.object({ round: z.optional(z.string().check(z.maxLength(200))) }),
    answers: z.object({
      asAt: Day,
      rounds: z.readonly(z.array(z.string())),
      rule: z.string(),
      points: z.readonly(z.array(z.string())),
      tables: z.array(TableShown),
    }),
  },
} as const satisfies Operations;

export function workforceOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(WORKFORCE);

  operation('GET /api/v1/unit-rates', async ({ query }) => {
    const ranks = await newestRanks(desk);
    return ok({ ...pageAfter(ranks?.units ?? [], ({ unit }) => unit, query), asAt: ranks?.asAt ?? null });
  });

  operation('GET /api/v1/recruitment', async ({ query: { round } }) => {
    const found = await newestRecruitment(desk);
    if (found === undefined) return NOT_HERE;
    const rounds = roundsOf(found.context);
    const tables = recruitmentTables(found.context, round === undefined ? rounds[0] : round);
    const points = cohortPoints(found.context);
    return ok({ asAt: found.asAt, rounds, rule: RULE, points, tables: tables.map(tableShown) });
  });
}
