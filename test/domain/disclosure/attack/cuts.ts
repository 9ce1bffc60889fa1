import { countCells } from '../../../../shared/domain/answer/profile-cells.ts';
import type { ReleasedCut } from '../../../../shared/domain/disclosure/cuts/cut.ts';
import { passAreasCut, passProfileCut } from '../../../../shared/domain/disclosure/cuts/cut-gate.ts';
import type { Solver } from '../../../../shared/domain/disclosure/proof/linear-program.ts';
import { regionOfAtom, type Statement } from '../../../../shared/domain/disclosure/statement.ts';
import type { Instrument } from '../../../../shared/domain/instrument/instrument.ts';
import { clockOfAtom, type People } from './beside.ts';
import { QUESTIONS, ROLES } from './survey.ts';

/** Who has what role, asked for after a quarter, of so many quarters or from the beginning: alone, or by reasons. */
export interface Asking {
  readonly after: number;
  readonly quarters: number | undefined;
  readonly by: readonly ('reasons' | null)[];
}

/** Reasons of a region, or of each and the nation, over so many quarters, asked for after one. */
export interface AskingAreas {
  readonly after: number;
  readonly quarters: number;
  readonly region: string | null;
}

export interface RoleTable {
  readonly cut: ReleasedCut;
  /** Whom it counts. */
  readonly atoms: readonly string[];
}

/** Later than one clock, and not later than another. */
interface Time {
  readonly after: string;
  readonly upTo: string;
}

/** The last clock of these up to another; '' where there is none. */
const lastClock = (keys: readonly string[], upTo: string): string =>
  keys
    .map(clockOfAtom)
    .filter((clock) => clock <= upTo)
    .sort()
    .at(-1) ?? '';

const INSTRUMENT = {
  sections: [],
  profile: { keys: ['role'], counts: ['reasons'] },
} as unknown as Instrument;

const labelled = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** The tables of each region after a clock and up to another, as a standing cut is granted; none where the gate refuses. */
export function askForRoles(
  { by }: Asking,
  { after, upTo }: Time,
  people: People,
  said: readonly Statement[],
  k: number,
  solver: Solver,
): readonly RoleTable[] {
  const found: RoleTable[] = [];
  for (const [region, held] of Map.groupBy(people, ([key]) => regionOfAtom(key))) {
    const own = held.filter(([key]) => clockOfAtom(key) > after && clockOfAtom(key) <= upTo);
    const last = lastClock(
      own.map(([key]) => key),
      upTo,
    );
    if (last === '') continue;
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
              stretch: {
                region,
                after: lastClock(
                  held.map(([key]) => key),
                  after,
                ),
                upTo: last,
              },
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

export interface AreaRow {
  readonly atoms: readonly string[];
  readonly row: ReleasedCut['rows'][number];
}

/** A table of areas, as a standing cut is granted: of whom each row is. */
export function askForAreas(
  { region }: AskingAreas,
  { after, upTo }: Time,
  people: People,
  said: readonly Statement[],
  k: number,
): readonly AreaRow[] {
  const keys = [...people.keys()];
  const codes = [null, ...new Set(keys.map(regionOfAtom))].filter(
    (code) => region === null || code === region,
  );
  const areas = codes.flatMap((code) => {
    const own = keys.filter((key) => code === null || regionOfAtom(key) === code);
    const last = lastClock(own, upTo);
    const stretch = { region: code, after: lastClock(own, after), upTo: last };
    return last > after ? [{ area: code ?? 'Nation', stretch }] : [];
  });
  const table = { of: 'areas' as const, question: 'reasons', from: upTo, to: upTo, region };
  const { cut } = passAreasCut(
    { campaign: 'leavers', id: 'areas', k, without: [], table, question: QUESTIONS[0]!, areas },
    said,
  );
  return cut.rows.map((row, at): AreaRow => {
    const { after: from, upTo: to } = areas[at]!.stretch;
    const isIn = (key: string) =>
      (row.region === null || regionOfAtom(key) === row.region) &&
      clockOfAtom(key) > from &&
      clockOfAtom(key) <= to;
    return { row, atoms: keys.filter(isIn) };
  });
}
