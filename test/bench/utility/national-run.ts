import { packPile, type Slip } from '../../../shared/domain/answer/pack-slips.ts';
import type { Estate } from '../../../shared/domain/organisation/estate.ts';
import type { AskedCount } from '../../../shared/use-cases/ports/context-data.ts';
import type { StoredPack } from '../../../shared/use-cases/ports/slips.ts';
import { madeUpAnswers } from '../../../infra/local/demo/answers.ts';
import { Chance } from '../../../infra/local/demo/chance.ts';
import { instrument, memoryRun } from '../../fixtures/report-run.ts';

const REGIONS = 12;
const MEDIAN_STAFF = 169;
/** Spread of the logarithm of a unit's staff: the middle half of units has 120 to 240. */
const SPREAD = 0.5;
const LEAVING_A_YEAR = 0.103;

export interface NationalSetting {
  readonly months: readonly string[];
  readonly unitsARegion: number;
  /** Share of leavers who answer. */
  readonly answering: number;
  readonly seed: number;
}

/** A nation that does not exist, its leavers and their answers, in the stores of a report run. */
export function nationalRun({ months, unitsARegion, answering, seed }: NationalSetting) {
  const chance = new Chance(String(seed));
  const random = () => chance.next();
  const estate = madeUpEstate(random, unitsARegion);
  const packs: Record<string, StoredPack[]> = {};
  const asked: AskedCount[] = [];
  for (const { code: region } of estate.regions) {
    packs[region] = months.flatMap((month) => {
      const slips = estate.units
        .filter((unit) => unit.region === region)
        .flatMap(({ code, staff = 0 }): Slip[] => {
          const left = poisson(random, (staff * LEAVING_A_YEAR) / 12);
          if (left > 0) asked.push({ unit: code, month, count: left });
          const answered = Array.from({ length: left }, () => random() < answering).filter(Boolean).length;
          return Array.from({ length: answered }, () => ({
            unit: code,
            answers: madeUpAnswers(instrument, chance),
          }));
        });
      return packPile(instrument, slips).map((pack, part, all) => ({ month, part, parts: all.length, pack }));
    });
  }
  return memoryRun(packs, asked, { estate });
}

export const monthsFrom = (year: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return `${year + Math.floor(at / 12)}-${month}`;
  });

function madeUpEstate(random: () => number, unitsARegion: number): Estate {
  const regions = Array.from({ length: REGIONS }, (_, at) => ({
    code: `N${String(at + 10)}`,
    name: `Region ${String(at + 1)}`,
  }));
  return {
    asAt: '2025-12-31',
    source: 'Made up for a simulation',
    regions,
    units: regions.flatMap(({ code: region }) =>
      Array.from({ length: unitsARegion }, (_, at) => ({
        code: `${region}U${String(at + 1)}`,
        name: `Unit ${String(at + 1)} of ${region}`,
        region,
        kind: 'geographic' as const,
        staff: Math.round(MEDIAN_STAFF * Math.exp(SPREAD * normal(random))),
      })),
    ),
  };
}

/** Box and Muller's transform. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Knuth's method, for small means. */
function poisson(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
