import { packPile, type Slip } from '../../../shared/domain/answer/pack-slips.ts';
import type { Estate } from '../../../shared/domain/organisation/estate.ts';
import type { AskedCount } from '../../../shared/use-cases/ports/context-data.ts';
import type { StoredPack } from '../../../shared/use-cases/ports/slips.ts';
import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { optionsOf, questionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { instrument, leaver, memoryRun, seeded } from '../../fixtures/report-run.ts';

const REGIONS = 12;
const UNITS_A_REGION = 9;
const MEDIAN_STAFF = 169;
/** Spread of the logarithm of a unit's staff: the middle half of units has 120 to 240. */
const SPREAD = 0.5;
const LEAVING_A_YEAR = 0.103;

export interface NationalSetting {
  readonly months: readonly string[];
  /** Share of leavers who answer. */
  readonly answering: number;
  readonly seed: number;
}

/** A nation of 108 units that does not exist, its leavers and their answers, in the stores of a report run. */
export function nationalRun({ months, answering, seed }: NationalSetting) {
  const random = seeded(seed);
  const estate = madeUpEstate(random);
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
            answers: withSubReasons(random, leaver(random)),
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

function madeUpEstate(random: () => number): Estate {
  const regions = Array.from({ length: REGIONS }, (_, at) => ({
    code: `N${String(at + 10)}`,
    name: `Region ${String(at + 1)}`,
  }));
  return {
    asAt: '2025-12-31',
    source: 'Made up for a simulation',
    regions,
    units: regions.flatMap(({ code: region }) =>
      Array.from({ length: UNITS_A_REGION }, (_, at) => ({
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

const SUB_REASONS = new Map(
  questionsOf(instrument)
    .filter(({ id }) => id.startsWith('fu_'))
    .map(
      (question) => [question.id, optionsOf(instrument, question).map(({ value }) => String(value))] as const,
    ),
);

/** One or two things that each reason was about, any of them as likely. */
function withSubReasons(random: () => number, answers: Answers): Answers {
  const reasons = Array.isArray(answers['reasons']) ? answers['reasons'] : [];
  const about = reasons.flatMap((reason) => {
    const id = `fu_${String(reason).replaceAll('-', '_')}`;
    const options = SUB_REASONS.get(id) ?? [];
    const first = Math.floor(random() * options.length);
    const chosen = options.filter((_, at) => at === first || random() < 1 / (2 * options.length));
    return chosen.length === 0 ? [] : [[id, chosen] as const];
  });
  return { ...answers, ...Object.fromEntries(about) };
}
