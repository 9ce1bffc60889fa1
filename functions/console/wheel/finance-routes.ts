import type { Hono } from 'hono';
import { csvOf } from '../../../shared/domain/report/csv-text.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { readFinanceAsked } from '../../../shared/domain/wheel/finance-asked.ts';
import { readPlace } from '../../../shared/use-cases/wheel/read-place.ts';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';
import { FinancePage } from '../../../web/pages/console/wheel/finance-page.tsx';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { fetchFinance } from './deeds.ts';

/** Months of staff for those who plan money, each number with what it takes for granted. */
export function financeRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /wheel/:place/finance', (c) => financePage(desk, c, c.req.param('place'), {}, []));

  route('GET /wheel/:place/finance/:format', async (c) => {
    const { place, format } = c.req.param();
    if (format !== 'csv') return notFound(desk, c);
    const asked = readFinanceAsked(c.req.query());
    if (!asked.ok) return financePage(desk, c, place, c.req.query(), asked.problem);
    const table = await fetchFinance(desk, c, place, asked.value);
    if (!table.ok) return refused(desk, c, table.problem);
    const name = `OFFICIAL-SENSITIVE-staff-expected-${place}`;
    return c.body(csvOf(table.value), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    });
  });
}

async function financePage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  scope: string,
  typed: Typed,
  issues: readonly Issue[],
): Promise<Response> {
  const read = await readPlace(desk, scope);
  if (!read.ok) return refused(desk, c, read.problem);
  const { place, forecast } = read.value;
  const page = FinancePage({ ...surroundingsOf(desk, c), place, forecast, typed, issues });
  return c.html(page, issues.length === 0 ? 200 : 400);
}
