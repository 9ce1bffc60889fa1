import { describe, expect, it, test } from 'vitest';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import oracle from '../fixtures/oracle.json' with { type: 'json' };
import { readCases } from './case-file.ts';
import { METHODS } from './methods.ts';
import { runCase } from './run-cases.ts';

const solver = await highsSolver();
const read = readCases(JSON.stringify(oracle));
const valid = new Map((read.ok ? read.value : []).toReversed().map(({ method, input }) => [method, input]));

const got = (method: string, input: Readonly<Record<string, unknown>>) =>
  runCase({ id: 'x', method, input, expected: { anything: 1 }, tol: 0 }, solver).got;

/** NaN and Infinity are null in JSON. */
const isPlain = (found: unknown): boolean =>
  typeof found === 'object' && !JSON.stringify(found).includes('null');

/** The same value as often as it has numbers, each time with another of them replaced. */
function* spoilt(value: unknown, by: unknown): Generator {
  if (typeof value === 'number') yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    for (const bad of spoilt(part, by)) {
      yield Array.isArray(value) ? value.with(Number(name), bad) : { ...value, [name]: bad };
    }
  }
}

describe.each([...valid.keys()].filter((method) => method !== 'redact'))('%s', (method) => {
  it.each([Number.NaN, Infinity, -1.5, 1e300, 'seven'])('has a reason against %s', (by) => {
    for (const input of spoilt(valid.get(method), by)) {
      const found = got(method, input as Record<string, unknown>);
      const refused = (found as { kind?: string }).kind === 'invalid';
      // A number that is large or broken is what some methods take; then what comes of it is a number, too.
      const taken = Number.isFinite(by) && isPlain(found);
      expect([input, refused || taken]).toEqual([input, true]);
    }
  });

  it('has a reason where a part of its input is missing', () => {
    const input = valid.get(method) ?? {};
    for (const name of Object.keys(input).filter((each) => !DEFAULTED.has(each))) {
      const found = got(method, { ...input, [name]: undefined });
      expect([name, found]).toEqual([name, expect.objectContaining({ kind: 'invalid' })]);
    }
  });
});

/** Without these a usual value stands, or nothing is known. */
const DEFAULTED = new Set(['conf', 'reverse_1based', 'known', 'limits', 'note']);

test('every method is among them', () => {
  expect([...valid.keys()].toSorted()).toEqual(Object.keys(METHODS).toSorted());
});

test.each<[string, Record<string, unknown>]>([
  ['wilson', { x: 5, n: 3 }],
  ['wilson', { x: 0, n: 0 }],
  ['wilson', { x: 1.5, n: 3 }],
  ['wilson', { x: 9e15, n: 9e15 }],
  ['wilson', { x: 1, n: 3, conf: 1 }],
  ['wilson', { x: 1, n: 3, conf: 0 }],
  ['worst_case_bounds', { x: 6, n: 5, N: 9 }],
  ['worst_case_bounds', { x: 1, n: 5, N: 4 }],
  ['stage_ratios', { focal: [5], reference: [5] }],
  ['stage_ratios', { focal: [5, 4], reference: [5, 4, 3] }],
  ['funnel_class', { x: 1, n: 3, theta: 0 }],
  ['funnel_class', { x: 1, n: 3, theta: -0.1 }],
  ['funnel_overdispersion', { events: [1, 2], exposure: [10, 10], winsor: 0.5 }],
  ['funnel_overdispersion', { events: [1, 2], exposure: [10, 10], winsor: -0.1 }],
  ['between_unit_sd', { x: [3, 1], n: [2, 2], floor: 0.05 }],
  ['between_unit_sd', { x: [1, 1], n: [2], floor: 0.05 }],
  ['between_unit_sd', { x: [1.5, 1], n: [2, 2], floor: 0.05 }],
  ['between_unit_sd', { x: [1, 1], n: [2, 2], floor: 0.5 }],
  [
    'weighted_kappa',
    {
      table: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      weights: 'linear',
    },
  ],
  [
    'weighted_kappa',
    {
      table: [
        [1.5, 2],
        [4, 5],
      ],
      weights: 'linear',
    },
  ],
  ['funnel_class', { x: 1.5, n: 3, theta: 0.1 }],
  [
    'shapley_r2',
    {
      columns: ['a', 'b', 'y'],
      outcome: 'y',
      data: [
        [1, 2, 2],
        [2, 1, 3],
        [3, 3, 5],
      ],
    },
  ],
  ['rwg_j', { items: [[1], [2]], points: 2.5 }],
  ['shapley_r2', { columns: ['y'], outcome: 'y', data: [[1], [2], [3]] }],
  ['wilson_finite', { x: 5, n: 12, N: 12 }],
  ['wilson_finite', { x: 5, n: 12, N: 11 }],
  ['wilson_finite', { x: 13, n: 12, N: 20 }],
  ['worst_case_bounds', { x: 0, n: 0, N: 0 }],
  ['fisher_exact', { a: 0, b: 0, c: 0, d: 0 }],
  ['fisher_exact', { a: 9e15, b: 9e15, c: 9e15, d: 9e15 }],
  ['odds_ratio_haldane', { a: 0, b: 0, c: 0, d: 0 }],
  ['risk_ratio_katz', { x1: 0, n1: 12, x2: 20, n2: 80 }],
  ['risk_ratio_katz', { x1: 1.5, n1: 12, x2: 20, n2: 80 }],
  ['benjamini_hochberg', { p: [0.5, 2] }],
  ['scale_scores', { items: [], scale_max: 7, min_answered: 5 }],
  ['scale_scores', { items: [[8]], scale_max: 7, min_answered: 1 }],
  ['scale_scores', { items: [[1, 2], [3]], scale_max: 5, min_answered: 1 }],
  ['scale_scores', { items: [[1, 2]], scale_max: 5, min_answered: 1, reverse_1based: [3] }],
  ['scale_scores', { items: [[1, 2]], scale_max: 5, min_answered: 3 }],
  [
    'cronbach_alpha',
    {
      items: [
        [0.1, 0.2, 0.3],
        [0.3, 0.2, 0.1],
      ],
    },
  ],
  [
    'icc',
    {
      groups: [
        [4.1, 4.1, 4.1],
        [4.1, 4.1, 4.1],
      ],
      group_size: 'mean',
    },
  ],
  ['wave_change', { wave1: [33 / 7, 33 / 7, 33 / 7], wave2: [4.1, 4.1, 4.1, 4.1, 4.1, 4.1] }],
  ['between_unit_sd', { x: [1, 0, 1], n: [1, 1, 1], floor: 0.05 }],
  [
    'shapley_r2',
    {
      columns: ['a', 'y'],
      outcome: 'y',
      data: [
        [1, 2, 3],
        [2, 1, 3],
        [3, 3, 3],
        [5, 4, 3],
      ],
    },
  ],
  ['cell_bounds', { cells: ['a', 'a'], sums: [{ cells: ['a'], value: 1 }] }],
  ['cell_bounds', { cells: ['a', 'b'], sums: [{ cells: ['a'], value: 1 }] }],
  ['cell_bounds', { cells: ['a'], sums: [{ cells: ['a'], value: 1 }], limits: { b: [0, 1] } }],
  [
    'suppress',
    { rows: ['u'], cols: ['a'], cells: { ua: 3, z: 4 }, primary: ['ua'], protect: { low: 1, high: 5 } },
  ],
  ['suppress', { rows: ['u'], cols: ['a'], cells: { ua: 3 }, primary: ['ua'], protect: { low: 5, high: 1 } }],
  ['two_clocks', { units: ['A', 'A'], quarters: [{ A: 12 }], k: 10 }],
  ['cronbach_alpha', { items: [[1, 2]] }],
  [
    'cronbach_alpha',
    {
      items: [
        [1, 1],
        [1, 1],
      ],
    },
  ],
  [
    'rwg_j',
    {
      items: [
        [1, 2],
        [2, 1],
      ],
      points: 1,
    },
  ],
  ['icc', { groups: [[1, 2, 3]], group_size: 'mean' }],
  [
    'icc',
    {
      groups: [
        [1, 1],
        [1, 1],
      ],
      group_size: 'mean',
    },
  ],
  ['wave_change', { wave1: [1], wave2: [2, 3] }],
  ['wave_change', { wave1: [1, 1], wave2: [1, 1] }],
  [
    'weighted_kappa',
    {
      table: [
        [5, 0],
        [0, 0],
      ],
      weights: 'linear',
    },
  ],
  [
    'weighted_kappa',
    {
      table: [
        [1, 2],
        [3, 4],
      ],
      weights: 'cubic',
    },
  ],
  [
    'krippendorff_alpha',
    {
      coders_by_units: [
        [1, 1],
        [1, 1],
      ],
      level: 'nominal',
    },
  ],
  ['average_headcount', { month_ends: [1, 2], rule: '13-point' }],
  ['leaving_rate', { leavers: 1, average_headcount: 0 }],
  ['funnel_class', { x: 5, n: 3, theta: 0.1 }],
  ['funnel_class', { x: 1, n: 3, theta: 1 }],
  ['funnel_overdispersion', { events: [1], exposure: [10], winsor: 0.1 }],
  ['between_unit_sd', { x: [1], n: [2], floor: 0.05 }],
  ['between_unit_sd', { x: [0, 0], n: [5, 5], floor: 2 }],
  ['shrunken_share', { x: 1, n: 3, mean: 0.4, sd: 0.6 }],
  [
    'shapley_r2',
    {
      columns: ['a', 'y'],
      outcome: 'y',
      data: [
        [1, 2],
        [2, 2],
        [3, 2],
      ],
    },
  ],
  ['relative_rate_index', { focal_success: 0, focal_n: 0, reference_success: 0, reference_n: 0 }],
  ['relative_rate_index_from_shares', { focal_share_applicants: 1, focal_share_offers: 0.2 }],
  ['stage_ratios', { focal: [5, 6], reference: [5, 4] }],
  ['raking', { sample_cells: [{ g: 'a', Freq: 1 }], margins: { g: { a: 0 } } }],
  [
    'raking',
    {
      sample_cells: [
        { g: 'a', Freq: 1 },
        { g: 'b', Freq: 1 },
      ],
      margins: { g: { a: 5 } },
    },
  ],
  ['raking', { sample_cells: [{ g: 'a', Freq: 1 }], margins: { g: { a: 1, b: 1 } } }],
  ['cell_bounds', { cells: ['a'], sums: [{ cells: ['b'], value: 1 }] }],
  ['suppress', { rows: ['u'], cols: ['a'], cells: { ua: 3 }, primary: ['z'], protect: { low: 1, high: 5 } }],
  ['minimum_support', { atoms: { a: 5 }, released: [['b']], k: 10 }],
  ['two_clocks', { units: ['A'], quarters: [{ B: 5 }], k: 10 }],
  ['two_clocks', { units: ['A'], quarters: [{ A: 50 }], k: 0 }],
])('%s has a reason against %j', (method, input) => {
  expect(got(method, input)).toMatchObject({ kind: 'invalid' });
});
