import fc from 'fast-check';
import type { Pool } from '../../../../shared/domain/organisation/estate.ts';
import type { History, Quarter } from './history.ts';
import { bounded, BOUNDARIES } from './boundaries.ts';
import type { Bulletin } from './beside.ts';
import type { Asking, AskingAreas } from './cuts.ts';
import { ABOUT, type Leaver, REASONS, ROLES, STAY } from './survey.ts';

const leaver: fc.Arbitrary<Leaver> = fc
  .record({
    reasons: fc.oneof(
      { weight: 9, arbitrary: fc.subarray([...REASONS], { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    about: fc.subarray([...ABOUT]),
    stay: fc.option(fc.constantFrom(...STAY), { nil: undefined, freq: 9 }),
    role: fc.option(fc.constantFrom(...ROLES), { nil: undefined, freq: 9 }),
  })
  .map(({ reasons, about, stay, role }: Leaver) => ({
    reasons,
    stay,
    role,
    about: reasons.includes('culture') ? about : [],
  }));

const UNITS = ['AAx', 'AAy', 'AAz', 'BBx', 'BBy'];

const quarter: fc.Arbitrary<Quarter> = fc
  .tuple(
    ...UNITS.map(() => fc.oneof(fc.array(leaver, { maxLength: 3 }), fc.array(leaver, { maxLength: 14 }))),
  )
  .map((held) => Object.fromEntries(UNITS.map((unit, at) => [unit, held[at] ?? []])));

const poolOf = (...units: string[]): Pool => ({
  code: units.length === 1 ? units[0]! : `pool-${units[0]}`,
  name: units.join(),
  region: units[0]!.slice(0, 2),
  units,
});

/** Which units are counted as one: as boundaries and sizes change, it changes from one year to the next. */
const POOLINGS: readonly (readonly Pool[])[] = [
  UNITS.map((unit) => poolOf(unit)),
  [poolOf('AAx', 'AAy'), poolOf('AAz'), poolOf('BBx'), poolOf('BBy')],
  [poolOf('AAx'), poolOf('AAy', 'AAz'), poolOf('BBx', 'BBy')],
];

/** Absent in one of so many: with 1 there would be none at all. */
const HALF = { nil: undefined, freq: 2 };

/** In one history of two, tables of who has what role. */
const roles: fc.Arbitrary<Asking | undefined> = fc.option(
  fc.record({
    after: fc.nat(7),
    quarters: fc.option(fc.integer({ min: 1, max: 4 }), HALF),
    by: fc.constantFrom([null], ['reasons'], [null, 'reasons'] as const),
  }),
  HALF,
);

/** And reasons of areas over some quarters. */
const areas: fc.Arbitrary<AskingAreas | undefined> = fc.option(
  fc.record({
    after: fc.nat(7),
    quarters: fc.integer({ min: 1, max: 4 }),
    region: fc.constantFrom(null, 'AA', 'BB'),
  }),
  HALF,
);

/** A table of others, in one history of two: of some reasons, and of now or of some quarters ago. */
const bulletin: fc.Arbitrary<Bulletin | undefined> = fc.option(
  fc.record({
    after: fc.nat(6),
    region: fc.constantFrom(null, 'AA', 'BB'),
    back: fc.nat(2),
    quarters: fc.option(fc.integer({ min: 1, max: 4 }), HALF),
    reasons: fc.subarray([...REASONS], { minLength: 1 }),
  }),
  HALF,
);

export const randomHistory: fc.Arbitrary<History> = fc
  .record({
    k: fc.constantFrom(5, 8, 10),
    quarters: fc.array(quarter, { minLength: 2, maxLength: 8 }),
    first: fc.constantFrom(...POOLINGS),
    second: fc.constantFrom(...POOLINGS),
    change: fc.integer({ min: 1, max: 8 }),
    boundary: fc.constantFrom(...BOUNDARIES),
    moved: fc.integer({ min: 1, max: 7 }),
    bulletin,
    roles,
    areas,
    isCohort: fc.oneof(
      { weight: 9, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  })
  .map(({ k, quarters, first, second, change, boundary, moved, isCohort, ...beside }) => {
    const pools = (at: number) => (at < change ? first : second);
    return isCohort
      ? { k, isCohort, quarters: quarters.slice(0, 1), pools, ...beside }
      : { k, isCohort, ...bounded({ quarters, pools }, boundary, moved), ...beside };
  });
