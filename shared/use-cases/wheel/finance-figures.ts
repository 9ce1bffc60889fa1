import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { conditionsOfPlace } from '../../domain/report/background/conditions-table.ts';
import type { Table } from '../../domain/report/report.ts';
import type { FinanceAsked } from '../../domain/wheel/finance-asked.ts';
import { financeTable } from '../../domain/wheel/finance-table.ts';
import { readPlace } from './read-place.ts';
import type { WheelDesk } from './wheel-desk.ts';

/** Months of staff of a place for those who plan money, each number with what it takes for granted. */
export async function financeFigures(
  desk: WheelDesk,
  scope: string,
  asked: FinanceAsked,
): Promise<Result<Table>> {
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
