import { AuditRecord } from '../audit-record.ts';
import type { Solver } from '../proof/linear-program.ts';
import { judgeSplit } from '../proof/open-split.ts';
import { withheldIn } from '../proof/split.ts';
import { PROTECT } from '../thresholds.ts';
import type { PassedCut } from './cut-gate.ts';

/** What a table that was asked for is granted by. */
export function cutRecord(
  heading: Pick<AuditRecord, 'campaign' | 'release' | 'previous' | 'k'>,
  { splits, parts }: PassedCut,
  solver: Solver,
): AuditRecord {
  return AuditRecord.parse({
    schema: 'audit/1',
    ...heading,
    solver: solver.name,
    protect: PROTECT,
    smallestGroup: parts.length === 0 ? null : Math.min(...parts.map(([, n]) => n)),
    respondents: parts,
    batches: parts.map((_, at) => [at]),
    takenBack: [],
    tables: [],
    splits: splits.map((split) => {
      const { possible } = judgeSplit(split, solver);
      return {
        ...split,
        // Where the solver found nothing, nothing is proved.
        withheld: withheldIn(split).map((count) => {
          const [low, high] = possible.get(count) ?? [0, 0];
          return { count, low, high };
        }),
      };
    }),
  });
}
