import { type Passed, passGate } from '../../../../shared/domain/disclosure/gate.ts';
import { withElsewhere } from '../../../../shared/domain/disclosure/elsewhere/said-elsewhere.ts';
import type { Batch, RegionPeriod } from '../../../../shared/domain/disclosure/groups.ts';
import type { Solver } from '../../../../shared/domain/disclosure/proof/linear-program.ts';
import { proposeGroups } from '../../../../shared/domain/disclosure/propose-groups.ts';
import type { CountedPeriod, RegionData } from '../../../../shared/domain/disclosure/region-data.ts';
import { type MonthSlips, regionPeriod } from '../../../../shared/domain/disclosure/region-period.ts';
import { atomKey, type Statement } from '../../../../shared/domain/disclosure/statement.ts';
import { unitBatches } from '../../../../shared/domain/disclosure/unit-batches.ts';
import type { Pool } from '../../../../shared/domain/organisation/estate.ts';
import { bringOut, type Bulletin, type Told } from './beside.ts';
import {
  type AreaRow,
  type Asking,
  type AskingAreas,
  askForAreas,
  askForRoles,
  type RoleTable,
} from './cuts.ts';
import { countLeavers, type Leaver, LINKS, QUESTIONS } from './survey.ts';

/** Leavers by unit; a unit's name starts with its region's. */
export type Quarter = Readonly<Record<string, readonly Leaver[]>>;

export interface History {
  readonly k: number;
  /** By region, its pools in each quarter: they may change from year to year. */
  readonly pools: (quarter: number) => readonly Pool[];
  readonly quarters: readonly Quarter[];
  /** A wave or an import: one quarter's people, counted once at the close. */
  readonly isCohort: boolean;
  readonly bulletin?: Bulletin | undefined;
  readonly roles?: Asking | undefined;
  readonly areas?: AskingAreas | undefined;
}

export interface Outcome {
  readonly passed: readonly Passed[];
  readonly said: readonly Statement[];
  /** Everybody in released periods: region|period|unit. */
  readonly atoms: ReadonlyMap<string, readonly Leaver[]>;
  readonly refused: readonly string[];
  /** What was published elsewhere, and after how many statements. */
  readonly told: Told | undefined;
  readonly toldAfter: number;
  readonly tables: readonly RoleTable[];
  readonly areas: readonly AreaRow[];
}

const clockOf = (quarter: number, isCohort: boolean): string =>
  isCohort ? 'close' : `${2026 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
const monthOf = (quarter: number, isCohort: boolean): string =>
  isCohort ? 'close' : `${2026 + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 3).padStart(2, '0')}`;

/** Runs a history through both clocks and the gate, quarter by quarter, as report runs do. */
export function runHistory(history: History, solver: Solver): Outcome {
  const { k, pools, quarters, isCohort, bulletin, roles, areas } = history;
  const regions = [...new Set(quarters.flatMap(Object.keys).map((unit) => unit.slice(0, 2)))].sort();
  const periods: RegionPeriod[] = [];
  const batches: Batch[] = [];
  const passed: Passed[] = [];
  const said: Statement[] = [];
  const refused: string[] = [];
  const tables: RoleTable[] = [];
  const areaRows: AreaRow[] = [];
  let told: Told | undefined;
  let toldAfter = 0;
  const leaversIn = (period: RegionPeriod): Record<string, readonly Leaver[]> => {
    const held: Record<string, readonly Leaver[]> = {};
    for (const [at, quarter] of quarters.entries()) {
      if (!isCohort && !period.months.includes(monthOf(at, isCohort))) continue;
      for (const [unit, more] of Object.entries(quarter)) {
        if (unit.startsWith(period.region) && more.length > 0) held[unit] = [...(held[unit] ?? []), ...more];
      }
    }
    return held;
  };
  const everybody = () =>
    new Map(
      periods.flatMap((period) =>
        Object.entries(leaversIn(period)).map(
          ([unit, leavers]) => [`${period.region}|${period.clock}|${unit}`, leavers] as const,
        ),
      ),
    );
  for (const at of quarters.keys()) {
    const clock = clockOf(at, isCohort);
    for (const region of regions) {
      const run = { campaign: 'leavers', region, clock, k };
      const slips = quarters.slice(0, at + 1).map((quarter, index): MonthSlips => ({
        month: monthOf(index, isCohort),
        units: new Map(
          Object.entries(quarter)
            .filter(([unit, { length }]) => unit.startsWith(region) && length > 0)
            .map(([unit, { length }]) => [unit, length]),
        ),
      }));
      const own = () => periods.filter((period) => period.region === region);
      const period = regionPeriod(run, slips, own());
      if (period !== undefined) periods.push(period);
      const here = batches.filter((batch) => batch.region === region);
      const local = pools(at).filter((pool) => pool.region === region);
      batches.push(...unitBatches(run, slips, own(), here, local).accepted.map(({ batch }) => batch));
    }
    const data = regions.map((code): RegionData => ({
      code,
      name: code,
      units: [],
      periods: periods
        .filter(({ region }) => region === code)
        .map((period): CountedPeriod => ({
          ...period,
          units: Object.fromEntries(
            Object.entries(leaversIn(period)).map(([unit, leavers]) => [unit, countLeavers(leavers)]),
          ),
        })),
      batches: batches.filter(({ region }) => region === code),
    }));
    const atoms = new Map(
      data.flatMap(({ code, periods: formed }) =>
        formed.flatMap(({ clock: period, units }) =>
          Object.entries(units).map(([unit, counts]) => [atomKey(code, period, unit), counts] as const),
        ),
      ),
    );
    const result = passGate(
      {
        k,
        heading: HEADING(clock),
        questions: QUESTIONS,
        groups: proposeGroups(data, [], { nation: 'Nation', units: (codes) => codes.join('+') }),
        atoms,
        links: LINKS,
        bands: [],
        scopes: [],
        worlds: passed.at(-1)?.verified.worlds,
      },
      told === undefined ? said : withElsewhere(said, [told.entered], [...atoms.keys()]),
      solver,
    );
    if (!result.ok) {
      refused.push(clock);
      continue;
    }
    passed.push(result.value);
    said.push(...result.value.statements);
    if (at === bulletin?.after) {
      const last = Math.max(0, at - bulletin.back);
      const first = bulletin.quarters && Math.max(0, last - bulletin.quarters + 1);
      told = bringOut(
        bulletin,
        { from: first === undefined ? undefined : clockOf(first, isCohort), to: clockOf(last, isCohort) },
        everybody(),
      );
      toldAfter = said.length;
    }
    const time = (count: number | undefined) => ({
      after: count === undefined || count > at ? '' : clockOf(at - count, isCohort),
      upTo: clock,
    });
    if (at === roles?.after) {
      tables.push(...askForRoles(roles, time(roles.quarters), everybody(), said, k, solver));
    }
    if (at === areas?.after) {
      areaRows.push(...askForAreas(areas, time(areas.quarters), everybody(), said, k));
    }
  }
  return { passed, said, refused, told, toldAfter, tables, areas: areaRows, atoms: everybody() };
}

const HEADING = (clock: string) => ({
  campaign: {
    id: 'leavers',
    title: 'Leavers',
    clock: 'rolling' as const,
    source: null,
    helpEmail: 'x@example.org',
  },
  clock,
  dataAsAt: '2026-12-31',
  instrument: { id: 'small', version: '1' },
  inputs: [],
});
