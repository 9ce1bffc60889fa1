import type { Estate } from '../../../../shared/domain/organisation/estate.ts';
import { poolsAfter } from '../../../../shared/domain/organisation/pools-after.ts';
import type { History, Quarter } from './history.ts';

/** Units that end, and what follows each. */
type Boundary = Readonly<Record<string, readonly string[]>>;

/** None, a merge, a rename, a split, and a recut of two units into two others. */
export const BOUNDARIES: readonly Boundary[] = [
  {},
  { AAx: ['AAm'], AAy: ['AAm'] },
  { BBx: ['BBn'] },
  { AAz: ['AAp', 'AAq'] },
  { AAx: ['AAp', 'AAq'], AAy: ['AAp', 'AAq'] },
];

type Rolling = Pick<History, 'quarters' | 'pools'>;

/** A history in which boundaries change before a quarter: the first of each unit still answers by an older link. */
export function bounded({ quarters, pools }: Rolling, boundary: Boundary, from: number): Rolling {
  const estate = estateOf(boundary, from);
  return {
    quarters: quarters.map((quarter, at) => (at < from ? quarter : moved(quarter, boundary))),
    pools: (at) => poolsAfter(pools(at), estate, lastDay(at)),
  };
}

function moved(quarter: Quarter, boundary: Boundary): Quarter {
  const after: Record<string, Quarter[string]> = {};
  for (const [unit, [first, ...others]] of Object.entries(quarter)) {
    const into = boundary[unit];
    if (into === undefined || first === undefined) {
      after[unit] = quarter[unit] ?? [];
      continue;
    }
    after[unit] = [first];
    for (const [at, leaver] of others.entries()) {
      const next = into[at % into.length] ?? unit;
      after[next] = [...(after[next] ?? []), leaver];
    }
  }
  return after;
}

/** Quarters are of calendar years from 2026. */
const lastDay = (at: number): string =>
  `${2026 + Math.floor(at / 4)}-${String((at % 4) * 3 + 3).padStart(2, '0')}-28`;

const estateOf = (boundary: Boundary, from: number): Estate => {
  const unit = (code: string) => ({
    code,
    name: code,
    region: code.slice(0, 2),
    kind: 'geographic' as const,
  });
  return {
    asAt: '2025-01-01',
    source: 'test',
    regions: [],
    units: [...new Set(Object.values(boundary).flat())].map(unit),
    former: Object.entries(boundary).map(([code, into]) => ({
      ...unit(code),
      until: lastDay(from - 1),
      into: [...into],
    })),
  };
};
