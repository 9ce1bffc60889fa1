import type { Batch, RegionPeriod } from '../../../shared/domain/disclosure/groups.ts';
import { type MonthSlips, regionPeriod } from '../../../shared/domain/disclosure/region-period.ts';
import { type Candidate, unitBatches } from '../../../shared/domain/disclosure/unit-batches.ts';
import type { Pool } from '../../../shared/domain/organisation/estate.ts';

export interface Quarter {
  readonly clock: string;
  readonly period: RegionPeriod | undefined;
  readonly accepted: readonly Candidate[];
  readonly held: readonly Candidate[];
}

export const poolOf = (...units: string[]): Pool => ({
  code: units.join('-'),
  name: units.join(),
  region: 'R',
  units,
});

/** Quarter by quarter, as the formation of groups goes: each with the slips of one shuffle month. */
export function formHistory(
  arrivals: readonly Readonly<Record<string, number>>[],
  pools: readonly Pool[],
  k: number,
): readonly Quarter[] {
  const slips: MonthSlips[] = [];
  const periods: RegionPeriod[] = [];
  const batches: Batch[] = [];
  return arrivals.map((units, quarter) => {
    const [year, part] = [2026 + Math.floor(quarter / 4), (quarter % 4) + 1];
    const clock = `${year}-Q${part}`;
    const arrived = Object.entries(units).filter(([, count]) => count > 0);
    if (arrived.length > 0)
      slips.push({ month: `${year}-${String(part * 3).padStart(2, '0')}`, units: new Map(arrived) });
    const run = { campaign: 'c', region: 'R', clock, k };
    const period = regionPeriod(run, slips, periods);
    if (period !== undefined) periods.push(period);
    const { accepted, held } = unitBatches(run, slips, periods, batches, pools);
    batches.push(...accepted.map(({ batch }) => batch));
    return { clock, period, accepted, held };
  });
}
