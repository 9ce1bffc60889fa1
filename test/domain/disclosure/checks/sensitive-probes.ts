import type { AuditRecord } from '../../../../shared/domain/disclosure/audit-record.ts';
import type { Layer } from '../../../../shared/domain/disclosure/layer.ts';
import type { Increment } from '../../../../shared/domain/disclosure/proof/area-increments.ts';
import type * as limits from '../../../../shared/domain/disclosure/proof/limits-of-count.ts';
import type { Family } from '../../../../shared/domain/disclosure/proof/sensitive-families.ts';
import type * as laid from '../../../../shared/domain/disclosure/proof/sensitive-table.ts';
import type * as silence from '../../../../shared/domain/disclosure/proof/silence.ts';
import type * as taking from '../../../../shared/domain/disclosure/proof/take-back.ts';
import type * as record from '../../../../shared/domain/disclosure/proof/verify-record.ts';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { TELLING } from './cut-probes.ts';
import { type Load, module } from './deleted.ts';
import { REASONS } from './gate-probes.ts';

const solver = await highsSolver();
const Q1 = '2026-Q1';
const CULTURE: Layer = { question: 'reasons', value: 'culture' };
const FAMILY: Family = { layers: [CULTURE], links: [], single: false, addUp: false, within: [[]] };
const INCREMENT: Increment = {
  layer: CULTURE,
  group: 'region-AA',
  region: 'AA',
  after: '',
  upTo: Q1,
  isShown: false,
  isNew: true,
};
const COUNTS = { n: 40, counts: { reasons: [0, 30, 10] } };
const PERIOD: limits.PeriodAtom = {
  region: 'AA',
  clock: Q1,
  counts: COUNTS,
  atoms: [['AA|2026-Q1|x', COUNTS]],
};

export const laysOut =
  (name: 'new' | 'newly known' | 'small') =>
  async (load: Load): Promise<boolean> => {
    const { sensitiveTable } = await module<typeof laid>(load, 'proof/sensitive-table.ts');
    const found = sensitiveTable(
      FAMILY,
      [{ ...INCREMENT, isNew: name !== 'newly known' }],
      [PERIOD],
      { question: undefined, isKnown: () => false, isNewlyKnown: () => name === 'newly known' },
      () => 3,
    );
    return found?.withheld[0]?.role === 'primary';
  };

export const limitsCounts = async (load: Load): Promise<boolean> => {
  const { countedAtom } = await module<typeof limits>(load, 'proof/limits-of-count.ts');
  const question = { ...REASONS, most: 1 };
  const asking = { question, isKnown: () => true, isNewlyKnown: () => false };
  // All forty chose one: with 30 known to have named pay, ten named culture.
  return (
    countedAtom(FAMILY, CULTURE, PERIOD, asking, ({ value }) => (value === 'culture' ? 10 : 30)).least === 10
  );
};

/** A sum that gives a withheld count away for as long as it is said. */
export const takesBack = async (load: Load): Promise<boolean> => {
  const { takeBackUntilSafe } = await module<typeof taking>(load, 'proof/take-back.ts');
  const { Silence } = await module<typeof silence>(load, 'proof/silence.ts');
  const cell = { group: 'region-AA', atoms: [0] };
  const table = { atoms: [{ name: 'a', respondents: 40, count: 12 }], cells: [cell] };
  const shown = { ...INCREMENT, isShown: true };
  const held = new Silence();
  const unsafe = {
    laid: { table, published: [cell], withheld: [], said: new Map([[cell, shown]]) },
    unsafe: [INCREMENT],
  };
  const judge = () => (held.takenBack.length > 0 ? undefined : unsafe);
  takeBackUntilSafe(FAMILY, unsafe, judge, { questions: [REASONS], said: [], now: [], silence: held });
  return held.holds('region-AA', CULTURE);
};

const RECORD: AuditRecord = {
  schema: 'audit/1',
  campaign: 'leavers',
  clock: Q1,
  release: '',
  previous: null,
  solver: '',
  k: 10,
  protect: { low: 1, high: 5 },
  smallestGroup: 25,
  respondents: [
    ['AA|2026-Q1|x', 5],
    ['AA|2026-Q1|y', 20],
  ],
  batches: [],
  takenBack: [],
  tables: [],
};
const GIVEN: AuditRecord['tables'][number] = {
  name: 'reasons=culture',
  atoms: [{ name: 'a', respondents: 9, count: 3 }],
  links: [],
  cells: [
    { group: 'withheld', atoms: [0] },
    { group: 'shown', atoms: [0] },
  ],
  published: [1],
  withheld: [{ cell: 0, role: 'primary', low: 0, high: 9, safe: true }],
};

export const audits =
  (name: 'small group' | 'other group' | 'given away' | 'split') =>
  async (load: Load): Promise<boolean> => {
    const { verifyRecord } = await module<typeof record>(load, 'proof/verify-record.ts');
    const changed: Record<typeof name, Partial<AuditRecord>> = {
      'small group': { batches: [[0]], smallestGroup: 5 },
      'other group': { smallestGroup: 30 },
      'given away': { tables: [GIVEN] },
      split: { splits: [{ ...TELLING.known, withheld: [] }] },
    };
    const sound = verifyRecord(RECORD, solver).faults.length === 0;
    return sound && verifyRecord({ ...RECORD, ...changed[name] }, solver).faults.length === 1;
  };
