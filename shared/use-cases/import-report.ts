import type { CheckedMapping } from '../domain/history/check-mapping.ts';
import type { Cohort } from '../domain/history/cohort.ts';
import { historyEstate, historyPools, sourceText } from '../domain/history/history-estate.ts';
import type { Pool } from '../domain/organisation/estate.ts';

/** What an import did, or in a dry run would do: counts, and never a row's answers. */
export interface ImportReport extends Omit<Cohort, 'slips'> {
  readonly campaign: string;
  readonly outcome: 'dry-run' | 'imported' | 'already-imported';
  /** Groups that the units are counted in: a unit of its own, or several as one. */
  readonly pools: readonly Pick<Pool, 'code' | 'name' | 'units'>[];
  /** What will be printed beside every figure. */
  readonly source: string;
}

export function importReport(
  { mapping }: CheckedMapping,
  { slips: _, ...told }: Cohort,
  outcome: ImportReport['outcome'],
): ImportReport {
  const cohort = { ...told, slips: [] };
  const estate = historyEstate(mapping, cohort, '');
  return {
    campaign: mapping.campaign.id,
    outcome,
    ...told,
    pools: historyPools(estate, cohort, mapping.campaign.k).map(({ code, name, units }) => ({
      code,
      name,
      units,
    })),
    source: sourceText(mapping, cohort),
  };
}
