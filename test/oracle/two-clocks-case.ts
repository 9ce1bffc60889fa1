import { invalid } from '../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import { formHistory, poolOf } from '../domain/disclosure/region-history.ts';

interface TwoClocksCase {
  readonly units: readonly string[];
  readonly quarters: readonly Record<string, number>[];
  readonly k: number;
}

/** The periods and batches of a region whose units stand alone, told quarter by quarter. */
export function runTwoClocks({ units, quarters, k }: TwoClocksCase): Result<unknown> {
  const stranger = quarters.flatMap((quarter) => Object.keys(quarter)).find((unit) => !units.includes(unit));
  if (stranger !== undefined) return fail(invalid('quarters', `has ${stranger}, which is no unit`));
  if (new Set(units).size < units.length) return fail(invalid('units', 'name one of them twice'));
  const totals: Record<string, number> = {};
  let region = 0;
  const pools = units.map((unit) => poolOf(unit));
  const told = formHistory(quarters, pools, k).map(({ period, accepted, held }, index) => {
    region += period?.respondents ?? 0;
    for (const { batch } of accepted) totals[batch.group] = (totals[batch.group] ?? 0) + batch.respondents;
    return {
      quarter: index + 1,
      period: period ? { id: `P${index + 1}`, respondents: period.respondents } : null,
      batches: accepted.map(tell),
      held: held.map(tell),
      region_total: region,
      unit_totals: { ...totals },
    };
  });
  return ok({ quarters: told });
}

type Candidate = ReturnType<typeof formHistory>[number]['accepted'][number];

const tell = ({ batch, minimumCut }: Candidate) => ({
  unit: batch.group,
  respondents: batch.respondents,
  minimum_cut: minimumCut,
});
