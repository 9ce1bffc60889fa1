import type * as figures from '../../../../shared/domain/disclosure/area-figures.ts';
import type * as gate from '../../../../shared/domain/disclosure/gate.ts';
import type { Proposal, ProposedGroup } from '../../../../shared/domain/disclosure/proposal.ts';
import type * as decisions from '../../../../shared/domain/disclosure/area-decisions.ts';
import type { ReleasedQuestion } from '../../../../shared/domain/disclosure/release.ts';
import type { Statement } from '../../../../shared/domain/disclosure/statement.ts';
import type { GroupCounts } from '../../../../shared/domain/disclosure/tally.ts';
import type * as units from '../../../../shared/domain/disclosure/unit-figures.ts';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import type { Load } from './deleted.ts';

const solver = await highsSolver();

const option = (value: string, sensitive = false): ReleasedQuestion['options'][number] => ({
  value,
  label: value,
  driver: null,
  sensitive,
  exclusive: false,
});

export const REASONS: ReleasedQuestion = {
  id: 'reasons',
  role: 'reasons',
  text: 'Reasons',
  several: true,
  most: null,
  sensitive: false,
  conditional: false,
  follows: null,
  options: [option('pay'), option('culture', true)],
};
const ABOUT: ReleasedQuestion = {
  ...REASONS,
  id: 'about',
  role: 'sub-reasons',
  conditional: true,
  follows: 'culture',
  options: [option('blame')],
};

/** Counts of no answer, pay and culture. */
const people = (n: number, pay: number, culture = 0): GroupCounts => ({
  n,
  counts: { reasons: [0, pay, culture], about: [n - culture, culture] },
});

const UNIT = people(40, 12, 6);

export const showsOfUnit =
  (
    name:
      'everybody' | 'rest' | 'sensitive question' | 'main' | 'remainder' | 'points' | 'sensitive' | 'small',
  ) =>
  async (load: Load): Promise<boolean> => {
    const { unitFigures } = (await load('unit-figures.ts')) as typeof units;
    const is = (given: Partial<ReleasedQuestion>, counts: GroupCounts, value = 'pay', whole?: GroupCounts) =>
      unitFigures({ ...REASONS, ...given }, counts, whole)[value]?.is;
    const ordinary = { options: [option('pay'), option('load')] };
    const checks: Record<typeof name, () => boolean> = {
      everybody: () => is({}, people(40, 40)) === 'withheld',
      rest: () => is({}, UNIT, 'pay', people(50, 22)) === 'withheld',
      'sensitive question': () => is({ ...ordinary, sensitive: true }, UNIT) === 'withheld',
      main: () => is({ ...ordinary, role: 'main' }, UNIT) === 'withheld',
      remainder: () => is({ several: false }, UNIT) === 'withheld',
      points: () => is({ ...ordinary, role: 'points' }, people(20, 8)) === 'withheld',
      sensitive: () => is({}, UNIT, 'culture') === 'withheld',
      small: () => is({}, people(40, 2)) === 'bound',
    };
    return checks[name]() && is({}, UNIT) === 'count';
  };

export const showsOfArea =
  (name: 'hidden' | 'remainder' | 'sensitive' | 'uncovered') =>
  async (load: Load): Promise<boolean> => {
    const { areaFigures, comparisonFigures, remainderFigures } = (await load(
      'area-figures.ts',
    )) as typeof figures;
    const single = { ...REASONS, several: false };
    const found = {
      hidden: areaFigures(REASONS, UNIT, () => false)['pay'],
      remainder: remainderFigures(single, UNIT)['culture'],
      sensitive: comparisonFigures(REASONS, UNIT, () => true)['culture'],
      uncovered: comparisonFigures(REASONS, UNIT, () => false)['pay'],
    }[name];
    return found?.is === 'withheld';
  };

const part = (region: string, clock: string, counts: GroupCounts): ProposedGroup['parts'][number] => ({
  clock,
  region,
  counts,
  asked: null,
  months: null,
  atoms: [`${region}|${clock}|x`],
});

const area = (id: string, parts: ProposedGroup['parts']): ProposedGroup => ({
  id,
  level: id === 'nation' ? 'nation' : 'region',
  name: id,
  asked: null,
  months: null,
  parts,
  whole: null,
  comparisonOnly: false,
});

const Q1 = '2026-Q1';

export const decidesAreas =
  (name: 'follower' | 'few' | 'nearly all' | 'all' | 'few left over' | 'nearly all left over') =>
  async (load: Load): Promise<boolean> => {
    const { areaDecisions } = (await load('area-decisions.ts')) as typeof decisions;
    const shown = (question: ReleasedQuestion, value: string, parts: ProposedGroup['parts']): boolean => {
      const clock = parts.at(-1)?.clock ?? '';
      const own = parts.filter(({ region }) => region === 'AA');
      return areaDecisions({ questions: [REASONS, ABOUT], bands: [] }, parts, clock, []).shown(
        question,
        value,
        area('region-AA', own),
      );
    };
    const other = part('BB', Q1, people(40, 20, 20));
    const checks: Record<typeof name, () => boolean> = {
      // Five of four: only what keeps the reason itself back keeps this back.
      follower: () =>
        !shown(ABOUT, 'blame', [
          { ...part('AA', Q1, { n: 40, counts: { reasons: [0, 20, 4], about: [20, 20] } }) },
          other,
        ]),
      few: () => !shown(REASONS, 'culture', [part('AA', Q1, people(40, 20, 4)), other]),
      'nearly all': () => !shown(REASONS, 'culture', [part('AA', Q1, people(40, 20, 39)), other]),
      all: () => !shown(REASONS, 'pay', [part('AA', Q1, people(40, 40, 20)), other]),
      'few left over': () =>
        !shown(REASONS, 'culture', [part('AA', Q1, people(40, 20, 20)), part('BB', Q1, people(40, 20, 1))]),
      'nearly all left over': () =>
        !shown(REASONS, 'pay', [part('AA', Q1, people(40, 20, 20)), part('BB', Q1, people(40, 40, 20))]),
    };
    return checks[name]() && shown(REASONS, 'culture', [part('AA', Q1, people(40, 20, 20)), other]);
  };

const HEADING: Proposal['heading'] = {
  campaign: { id: 'leavers', title: 'Leavers', clock: 'rolling', source: null, helpEmail: 'x@example.org' },
  clock: Q1,
  dataAsAt: '2026-03-31',
  instrument: { id: 'small', version: '1' },
  inputs: [],
};

/** A region of two units in one quarter, with the groups that are asked for. */
async function release(
  load: Load,
  atoms: Readonly<Record<string, GroupCounts>>,
  groups: readonly ProposedGroup[],
  said: readonly Statement[] = [],
) {
  const { passGate } = (await load('gate.ts')) as typeof gate;
  const proposal: Proposal = {
    k: 10,
    heading: HEADING,
    questions: [REASONS],
    groups,
    atoms: new Map(Object.entries(atoms)),
    links: [],
    bands: [],
    scopes: [],
  };
  return passGate(proposal, said, solver);
}

const grouped = (
  id: string,
  level: ProposedGroup['level'],
  atoms: Readonly<Record<string, GroupCounts>>,
): ProposedGroup => ({
  ...area(id, [
    {
      ...part('AA', Q1, sum(Object.values(atoms))),
      atoms: Object.keys(atoms),
    },
  ]),
  level,
});

const sum = (all: readonly GroupCounts[]): GroupCounts =>
  all.reduce((one, other) => ({
    n: one.n + other.n,
    counts: Object.fromEntries(
      Object.entries(one.counts).map(([id, held]) => [
        id,
        held.map((count, at) => count + (other.counts[id]?.[at] ?? 0)),
      ]),
    ),
  }));

const said = (id: string, atoms: readonly string[], n: number): Statement => ({
  id,
  level: 'unit',
  area: null,
  n,
  atoms,
  figures: {},
});

export const judgesGroups =
  (
    name:
      | 'small rest'
      | 'taken back'
      | 'repeated'
      | 'audited'
      | 'part of a period'
      | 'lost batch'
      | 'shared batch',
  ) =>
  async (load: Load): Promise<boolean> => {
    const [x, y] = ['AA|2026-Q1|x', 'AA|2026-Q1|y'];
    const large = { [x]: people(20, 8, 6), [y]: people(20, 9, 7) };
    const region = (atoms: Readonly<Record<string, GroupCounts>>) => grouped('region-AA', 'region', atoms);
    const nation = (atoms: Readonly<Record<string, GroupCounts>>) => grouped('nation', 'nation', atoms);
    const unit = (id: string, n = large[id]!) => grouped(`unit-${id.slice(-1)}`, 'unit', { [id]: n });
    if (name === 'small rest') {
      const atoms = { [x]: people(20, 8), [y]: people(4, 2) };
      return !(await release(load, atoms, [nation(atoms), region(atoms), unit(x, atoms[x])])).ok;
    }
    if (name === 'part of a period') {
      return !(
        await release(load, large, [nation(large), grouped('region-AA', 'region', { [x]: large[x]! })])
      ).ok;
    }
    if (name === 'lost batch') {
      const earlier = [said('unit-x', [x, y], 40)];
      return !(await release(load, large, [nation(large), region(large), unit(x)], earlier)).ok;
    }
    if (name === 'shared batch') {
      const earlier = [said('unit-y', [x], 20)];
      return !(await release(load, large, [nation(large), region(large), unit(x)], earlier)).ok;
    }
    if (name === 'audited') {
      const atoms = { [x]: people(20, 8, 2), [y]: people(20, 9, 1) };
      const passed = await release(load, atoms, [nation(atoms), region(atoms)]);
      return passed.ok && passed.value.verified.tables.length > 0;
    }
    if (name === 'repeated') {
      // All of x named pay; y’s count is said already, so that the region’s must not be.
      const atoms = { [x]: people(12, 12, 6), [y]: people(20, 9, 7) };
      const figures = { reasons: { pay: { is: 'count' as const, x: 9 } } };
      const again = { ...grouped('region-AA@2026-Q1', 'region', atoms), comparisonOnly: true };
      const groups = [nation(atoms), region(atoms), again];
      const passed = await release(load, atoms, groups, [{ ...said('unit-y', [y], 20), figures }]);
      const figureOf = (id: string) =>
        passed.ok &&
        passed.value.release.groups.find((group) => group.id === id)?.figures['reasons']?.['pay'];
      const [first, second] = ['region-AA', again.id].map(figureOf);
      return first !== false && second !== false && first?.is === 'withheld' && second?.is === 'withheld';
    }
    // Both of x named pay; y’s count and the region’s would say so.
    const atoms = { [x]: people(12, 12, 2), [y]: people(20, 9, 1) };
    const passed = await release(load, atoms, [
      nation(atoms),
      region(atoms),
      unit(x, atoms[x]),
      unit(y, atoms[y]),
    ]);
    const figure = passed.ok && passed.value.release.groups.find(({ id }) => id === 'unit-y');
    return figure !== false && figure?.figures['reasons']?.['pay']?.is === 'withheld';
  };
