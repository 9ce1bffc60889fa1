import fc from 'fast-check';
import type { ProfilePile } from '../../../../shared/domain/disclosure/cuts/profile-pile.ts';
import type { ReleasedQuestion } from '../../../../shared/domain/disclosure/release.ts';
import type { Statement } from '../../../../shared/domain/disclosure/statement.ts';
import { countCells } from '../../../../shared/domain/answer/profile-cells.ts';
import type { Instrument } from '../../../../shared/domain/instrument/instrument.ts';

export interface Leaver {
  readonly role: string | undefined;
  readonly tenure: string | undefined;
  readonly reasons: readonly string[];
}

export const ROLES = ['po', 'pso', 'admin'];
export const TENURES = ['new', 'old'];
export const REASONS = ['workload', 'pay', 'culture'];

const leaver: fc.Arbitrary<Leaver> = fc.record({
  role: fc.oneof(
    { weight: 6, arbitrary: fc.constant('po') },
    { weight: 3, arbitrary: fc.constant('pso') },
    { weight: 2, arbitrary: fc.constant('admin') },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  tenure: fc.oneof(
    { weight: 3, arbitrary: fc.constant('new') },
    { weight: 3, arbitrary: fc.constant('old') },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  reasons: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(['workload'], ['workload', 'pay'], ['pay']) },
    { weight: 1, arbitrary: fc.constantFrom(['culture'], ['culture', 'workload'], []) },
  ),
});

/** A region's year: often everybody of a group says the same, which is what gives people away. */
export const leavers = fc.oneof(
  fc.array(leaver, { minLength: 5, maxLength: 60 }),
  fc
    .tuple(fc.array(leaver, { minLength: 5, maxLength: 50 }), fc.constantFrom(...ROLES))
    .map(([people, role]) =>
      people.map((one) => (one.role === role ? { ...one, reasons: ['workload'] } : one)),
    ),
);

const options = REASONS.map((value) => ({
  value,
  label: value,
  driver: null,
  sensitive: value === 'culture',
  exclusive: false,
}));

export const QUESTION: ReleasedQuestion = {
  id: 'reasons',
  role: 'reasons',
  text: 'Why did you leave?',
  several: true,
  most: 2,
  sensitive: false,
  conditional: false,
  follows: null,
  options,
};

const INSTRUMENT = {
  sections: [],
  profile: { keys: ['role', 'tenure'], counts: ['reasons'] },
} as unknown as Instrument;

const STRETCH = { region: 'N03', after: '', upTo: '2027-Q1' };

/** As the shuffle leaves them: counts of k or more. */
export const pileOf = (people: readonly Leaver[], k: number): ProfilePile => ({
  region: 'N03',
  area: 'Wales',
  stretch: STRETCH,
  cells: countCells(
    INSTRUMENT,
    people.map(({ role, tenure, reasons }) => ({
      ...(role !== undefined && { role }),
      ...(tenure !== undefined && { tenure }),
      reasons: [...reasons],
    })),
    k,
  ),
});

/** A release that said every count of the region. */
export const saidOfAll = (people: readonly Leaver[]): Statement => ({
  id: 'region-N03',
  level: 'region',
  area: { region: 'N03', upTo: '2027-Q1' },
  n: people.length,
  atoms: [],
  figures: {
    reasons: Object.fromEntries([
      ...REASONS.map((value) => [
        value,
        { is: 'count' as const, x: people.filter(({ reasons }) => reasons.includes(value)).length },
      ]),
      ['no-answer', { is: 'count' as const, x: people.filter(({ reasons }) => reasons.length === 0).length }],
    ]),
  },
});

export const labelled = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
