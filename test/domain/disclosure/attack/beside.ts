import { countCells } from '../../../../shared/domain/answer/profile-cells.ts';
import type { ReleasedCut } from '../../../../shared/domain/disclosure/cuts/cut.ts';
import { passProfileCut } from '../../../../shared/domain/disclosure/cuts/cut-gate.ts';
import type { Elsewhere } from '../../../../shared/domain/disclosure/elsewhere/published.ts';
import { toldBy } from '../../../../shared/domain/disclosure/elsewhere/said-elsewhere.ts';
import type { Solver } from '../../../../shared/domain/disclosure/proof/linear-program.ts';
import {
  periodOfAtom,
  regionOfAtom,
  type Statement,
} from '../../../../shared/domain/disclosure/statement.ts';
import type { Instrument } from '../../../../shared/domain/instrument/instrument.ts';
import { countLeavers, type Leaver, QUESTIONS, ROLES } from './survey.ts';

type People = ReadonlyMap<string, readonly Leaver[]>;

/** A table that somebody else brings out: of a region or of all, of so many quarters or from the beginning. */
export interface Bulletin {
  /** Comes out after this quarter. */
  readonly after: number;
  readonly region: string | null;
  /** It counts up to so many quarters before. */
  readonly back: number;
  readonly quarters: number | undefined;
  readonly reasons: readonly string[];
}

/** Who has what role, asked for after a quarter: alone, or by reasons. */
export interface Asking {
  readonly after: number;
  readonly by: readonly ('reasons' | null)[];
}

export interface Told {
  readonly entered: Elsewhere;
  readonly sums: readonly { readonly name: string; readonly atoms: readonly string[]; readonly x: number }[];
}

const clockOfAtom = (key: string): string => periodOfAtom(key).slice(regionOfAtom(key).length + 1);

/** Undefined where nothing was counted by then. */
export function bringOut(
  { region, reasons }: Bulletin,
  { from, to }: { readonly from: string | undefined; readonly to: string },
  people: People,
): Told | undefined {
  const held = [...people].filter(([key]) => {
    const clock = clockOfAtom(key);
    return clock <= to && clock >= (from ?? '') && (region === null || regionOfAtom(key) === region);
  });
  const { n, counts } = countLeavers(held.flatMap(([, leavers]) => leavers));
  const options = QUESTIONS[0]!.options.map(({ value }) => value);
  const known = Object.fromEntries(
    reasons.map((value) => [value, counts['reasons']?.[options.indexOf(value) + 1] ?? 0]),
  );
  const table = {
    area: region ?? 'nation',
    ...(from !== undefined && { from }),
    to,
    n,
    counts: { reasons: known },
  };
  const clocks = [...new Set([...people.keys()].map(clockOfAtom))];
  const said = toldBy(table, () => clocks);
  if (said === undefined || held.length === 0) return undefined;
  return {
    entered: {
      schema: 'elsewhere/1',
      campaign: 'leavers',
      content: { source: 'A bulletin', published: '2026-12-31', tables: [table] },
      said,
    },
    sums: Object.entries(known).map(([value, x]) => ({
      name: `reasons=${value}`,
      atoms: held.map(([key]) => key),
      x,
    })),
  };
}

export interface RoleTable {
  readonly cut: ReleasedCut;
  /** Whom it counts. */
  readonly atoms: readonly string[];
}

const INSTRUMENT = {
  sections: [],
  profile: { keys: ['role'], counts: ['reasons'] },
} as unknown as Instrument;

const labelled = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** The tables of each region up to a clock, as a standing cut is granted; none where the gate refuses. */
export function askForRoles(
  { by }: Asking,
  upTo: string,
  people: People,
  said: readonly Statement[],
  k: number,
  solver: Solver,
): readonly RoleTable[] {
  const found: RoleTable[] = [];
  for (const [region, held] of Map.groupBy(people, ([key]) => regionOfAtom(key))) {
    const own = held.filter(([key]) => clockOfAtom(key) <= upTo);
    const last = own
      .map(([key]) => clockOfAtom(key))
      .sort()
      .at(-1);
    if (last === undefined) continue;
    const answers = own.flatMap(([, leavers]) =>
      leavers.map(({ role, reasons }) => ({ ...(role !== undefined && { role }), reasons: [...reasons] })),
    );
    for (const columns of by) {
      const passed = passProfileCut(
        {
          campaign: 'leavers',
          id: `${region} ${columns ?? ''}`,
          k,
          without: [],
          table: { of: 'profile', year: '2026', region, rows: 'role', columns },
          rows: labelled(ROLES),
          columns: [],
          question: columns === null ? undefined : QUESTIONS[0],
          piles: [
            {
              region,
              area: region,
              stretch: { region, after: '', upTo: last },
              cells: countCells(INSTRUMENT, answers, k),
            },
          ],
        },
        said,
        found.map(({ cut }) => cut),
        solver,
      );
      if (passed.ok) found.push({ cut: passed.value.cut, atoms: own.map(([key]) => key) });
    }
  }
  return found;
}
