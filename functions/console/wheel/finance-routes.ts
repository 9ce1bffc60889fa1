import type { Hono } from 'hono';
import { conditionsOfPlace } from '../../../shared/domain/report/background/conditions-table.ts';
import { csvOf } from '../../../shared/domain/report/csv-text.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/kernel/result.ts';
import type { Table } from '../../../shared/domain/report/report.ts';
import { type FinanceAsked, readFinanceAsked } from '../../../shared/domain/wheel/finance-asked.ts';
import { financeTable } from '../../../shared/domain/wheel/finance-table.ts';
import { readPlace } from '../../../shared/use-cases/wheel/read-place.ts';
import type { Typed } from '../../../web/pages/console/actions/change-forms.tsx';
import { FinancePage } from '../../../web/pages/console/wheel/finance-page.tsx';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';

/** Months of staff for those who plan money, each number with what it takes for granted. */
export function financeRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /wheel/:place/finance', (c) => financePage(desk, c, c.req.param('place'), {}, []));

  route('GET /wheel/:place/finance/:format', async (c) => {
    const { place, format } = c.req.param();
    if (format !== 'csv') return notFound(desk, c);
    const asked = readFinanceAsked(c.req.query());
    if (!asked.ok) return financePage(desk, c, place, c.req.query(), asked.problem);
    const deed = { what: 'finance figures downloaded', target: { place } };
    const table = await auditedHere(desk, c, deed, () => tableOf(desk, place, asked.value));
    if (!table.ok) return refused(desk, c, table.problem);
    const name = `OFFICIAL-SENSITIVE-staff-expected-${place}`;
    return c.body(csvOf(table.value), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    });
  });
}

async function tableOf(desk: ConsoleDesk, scope: string, asked: FinanceAsked): Promise<Result<Table>> {
  const read = await readPlace(desk, scope);
  if (!read.ok) return read;
  const { place, forecast, context, asAt } = read.value;
  if (forecast === undefined || context === undefined || asAt === undefined)
    return fail({ kind: 'conflict', what: 'There is no forecast of this place: see its page for why.' });
  const conditions =
    context.conditions?.month === forecast.from.month ? conditionsOfPlace(context, place) : undefined;
  const { posts = null, vacancies = null } = conditions ?? {};
  const inPost = posts === null || vacancies === null ? null : posts - vacancies;
  return ok(financeTable({ name: place.name, asAt, forecast, inPost, ...asked }));
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
