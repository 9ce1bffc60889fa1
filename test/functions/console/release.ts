import type { ReleasedGroup, ReleasedScope } from '../../../shared/domain/disclosure/release.ts';

type Group = Omit<ReleasedGroup, 'figures'> & { readonly figures: Record<string, never> };

const group = (id: string, level: Group['level'], name: string, n: number): Group => ({
  id,
  level,
  name,
  n,
  asked: null,
  months: { from: '2026-07', to: '2026-09' },
  whole: null,
  earlier: null,
  figures: {},
});

const scope = (kind: ReleasedScope['kind'], code: string, name: string): ReleasedScope => ({
  scope: kind === 'nation' ? 'nation' : `${kind}-${code}`,
  kind,
  unitKind: kind === 'unit' ? 'geographic' : null,
  code,
  name,
  region: kind === 'unit' ? { code: 'N03', name: 'Wales' } : null,
  own: null,
  pool: null,
  regional: 'region-N03',
  national: 'nation',
  waiting: null,
});

const RETURN = {
  id: 'return',
  role: 'return',
  text: 'Would you consider working for the Probation Service again?',
  several: false,
  most: null,
  sensitive: false,
  conditional: false,
  follows: null,
  options: [
    { value: 'yes', label: 'Yes', driver: null, sensitive: false, exclusive: false },
    { value: 'no', label: 'No', driver: null, sensitive: false, exclusive: false },
  ],
};

const RETURN_FIGURES = {
  return: {
    yes: { is: 'count', x: 30 },
    no: { is: 'withheld', by: 'value' },
    'no-answer': { is: 'withheld', by: 'value' },
  },
};

/** A region with a unit with a figure of its own, one in a pool and one that waits alone; and a region that waits. */
export const RELEASE = {
  schema: 'release/1',
  campaign: {
    id: 'leavers-2026',
    title: 'Leavers 2026',
    clock: 'rolling',
    source: null,
    helpEmail: 'survey-help@example.org',
  },
  clock: '2026-Q3',
  dataAsAt: '2026-10-05',
  instrument: { id: 'exit-interview', version: '1.0.0' },
  thresholds: { k: 10 },
  inputs: [],
  questions: [RETURN],
  groups: [
    { ...group('nation', 'nation', 'England and Wales', 41), figures: RETURN_FIGURES },
    group('region-N03', 'region', 'Wales', 41),
    group('unit-N03SW1', 'unit', 'Cardiff and the Vale', 17),
    group('pool-N03A:N03A+N03B', 'unit', 'Gwent and Powys', 12),
  ],
  scopes: [
    { ...scope('nation', 'nation', 'England and Wales'), own: 'nation' },
    { ...scope('region', 'N03', 'Wales'), own: 'region-N03' },
    { ...scope('region', 'N07', 'London'), regional: null },
    { ...scope('unit', 'N03SW1', 'Cardiff and the Vale'), own: 'unit-N03SW1' },
    {
      ...scope('unit', 'N03A', 'Gwent'),
      pool: 'pool-N03A:N03A+N03B',
      waiting: { months: 14, nextCheck: '2027-01-05' },
    },
    { ...scope('unit', 'N03C', 'Swansea'), waiting: { months: 9, nextCheck: '2027-01-05' } },
    {
      ...scope('unit', 'N07A', 'Brent'),
      region: { code: 'N07', name: 'London' },
      regional: null,
      waiting: { months: 40, nextCheck: '2027-01-05' },
    },
  ],
};
