import * as z from 'zod/mini';
import { RoleGroup } from '../../../shared/domain/context/role-group.ts';
import { Month } from '../../../shared/domain/kernel/ids.ts';
import { fail, ok } from '../../../shared/domain/kernel/result.ts';
import { Scope } from '../../../shared/domain/report/scope.ts';
import { readFinanceAsked } from '../../../shared/domain/wheel/finance-asked.ts';
import { STRANDS } from '../../../shared/domain/wheel/strands.ts';
import { wheelOf } from '../../../shared/domain/wheel/wheel.ts';
import { readPlace } from '../../../shared/use-cases/wheel/read-place.ts';
import type { ConsoleDesk } from '../desk.ts';
import { fetchFinance } from '../wheel/deeds.ts';
import { releasesSeen } from '../wheel/releases-seen.ts';
import type { AddOperations } from './api-routes.ts';
import { asTyped } from './as-typed.ts';
import type { Operations } from './operation.ts';
import { TableShown, tableShown } from './table.ts';

/** Permanent staff. */
const Forecast = z.object({
  from: z.object({ month: Month, staff: z.int() }),
  months: z.array(z.object({ month: Month, expected: z.number(), lo: z.number(), hi: z.number() })),
  /** What the back-test says; null where there is none, or nothing to hold it against. */
  betterThanLast: z.nullable(z.boolean()),
  betterThanNational: z.nullable(z.boolean()),
});

const Measure = z.object({
  name: z.string(),
  value: z.string(),
  interval: z.string(),
  source: z.string(),
  asAt: z.string(),
  href: z.optional(z.string()),
});

const Place = z.object({
  place: Scope,
  name: z.string(),
  strands: z.array(
    z.object({
      strand: z.enum(STRANDS),
      figures: z.readonly(z.array(Measure)),
      /** Why there are none. */
      why: z.optional(z.string()),
    }),
  ),
  forecast: z.nullable(Forecast),
});

const words = z.optional(z.string().check(z.maxLength(8000)));

export const PLACES = {
  'GET /api/v1/places/:place': {
    says: 'The five strands of a place and its staff in the next 12 months, as its page has them',
    query: z.object({ grade: z.optional(RoleGroup) }),
    answers: Place,
  },
  'GET /api/v1/places/:place/finance': {
    says: 'Staff expected month by month for those who plan money, each number with its assumption. `cost`: whole pounds to replace one leaver. `starts`: lines like `2027-01, 3, PQiP external`',
    query: z.object({ cost: words, starts: words }),
    answers: TableShown,
  },
} as const satisfies Operations;

export function placeOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(PLACES);

  operation('GET /api/v1/places/:place', async ({ at: { place: scope }, query: { grade }, c }) => {
    const [read, releases] = await Promise.all([readPlace(desk, scope, grade), releasesSeen(desk, c, scope)]);
    if (!read.ok) return read;
    const { place, context, forecast } = read.value;
    const strands = wheelOf({ place, context, releases, grade });
    return ok({
      place: scope,
      name: place.name,
      strands: strands.map(({ strand, measures: figures, why }) => ({ strand, figures, why })),
      forecast:
        forecast === undefined
          ? null
          : {
              from: forecast.from,
              months: [...forecast.months],
              betterThanLast: forecast.test?.better.thanLast ?? null,
              betterThanNational: forecast.test?.better.thanNational ?? null,
            },
    });
  });

  operation('GET /api/v1/places/:place/finance', async ({ at: { place }, query, c }) => {
    const asked = readFinanceAsked(asTyped(query));
    if (!asked.ok) return fail({ kind: 'invalid', issues: asked.problem });
    const table = await fetchFinance(desk, c, place, asked.value);
    return table.ok ? ok(tableShown(table.value)) : table;
  });
}
