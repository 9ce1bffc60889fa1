import type { Cell, CountTable } from './count-table.ts';
import { countOf, respondentsOf } from './count-table.ts';
import type { CellName, DisclosureFile } from './disclosure-file.ts';
import type { Solver } from './linear-program.ts';
import { minimumSupport } from './minimum-support.ts';
import { proveWithheld, type Proven, type Role } from './protection.ts';
import { suppress } from './secondary-suppression.ts';

export interface Judgement {
  readonly safe: boolean;
  readonly withheld: readonly (readonly [group: string, variable: string, role: Role])[];
  readonly bounds: readonly (readonly [group: string, variable: string, low: number, high: number])[];
  /** Null where no group is published. */
  readonly minimumSupport: number | null;
  readonly reasons: readonly string[];
}

/**
 * Whether what would be published meets conditions C1 to C3, withholding more where that helps.
 *
 * C3 follows from C1: an insider who takes out their own answer lowers the support of a vector by one at the most, so
 * a smallest support of k leaves k − 1 others.
 *
 * @param checkOnly judges the pattern as given and withholds nothing more.
 */
export function judgeDisclosure(file: DisclosureFile, solver: Solver, checkOnly: boolean): Judgement {
  const shown = publishedCells(file);
  const groups = new Set([
    ...(file.published?.groups ?? Object.keys(file.groups)),
    ...shown.map(([group]) => group),
  ]);
  const respondents = Object.fromEntries(
    Object.entries(file.atoms).map(([atom, of]) => [atom, of.respondents]),
  );
  const support = minimumSupport(
    respondents,
    [...groups].map((group) => file.groups[group] ?? []),
  );
  const reasons = support.proven
    ? []
    : ['The smallest group that could be singled out could not be worked out, so nothing counts as safe.'];
  if (support.minimum < file.k)
    reasons.push(
      `Adding and subtracting the published groups singles out ${support.minimum} respondents, fewer than ${file.k}.`,
    );
  const variables = [
    ...new Set([...shown, ...file.withheld, ...(file.primary ?? [])].map(([, name]) => name)),
  ];
  const judged = variables.map((variable) => ({
    variable,
    proven: judgeVariable(file, variable, shown, solver, checkOnly),
  }));
  const hidden = judged.flatMap(({ variable, proven }) => proven.map((cell) => ({ variable, ...cell })));
  const isShown = new Set(checkOnly ? shown.map((cell) => cell.join('\0')) : []);
  for (const { variable, cell, safe } of hidden)
    if (!safe)
      reasons.push(
        isShown.has([cell.group, variable].join('\0'))
          ? `${cell.group}, ${variable}: it is published, and must be withheld for its own sake.`
          : `${cell.group}, ${variable}: what stays published gives this withheld count away.`,
      );
  return {
    safe: reasons.length === 0,
    withheld: hidden.map(({ variable, cell, role }) => [cell.group, variable, role]),
    bounds: hidden.map(({ variable, cell, low, high }) => [cell.group, variable, low, high]),
    minimumSupport: Number.isFinite(support.minimum) ? support.minimum : null,
    reasons,
  };
}

function judgeVariable(
  file: DisclosureFile,
  variable: string,
  shown: readonly CellName[],
  solver: Solver,
  checkOnly: boolean,
): readonly Proven[] {
  const named = (cells: readonly CellName[]) =>
    new Set(cells.filter(([, name]) => name === variable).map(([group]) => group));
  const [published, withheld] = [named(shown), named(file.withheld)];
  const table = tableOf(file, variable, new Set([...published, ...withheld, ...named(file.primary ?? [])]));
  const given = file.primary && named(file.primary);
  const isPrimary = (cell: Cell) =>
    given === undefined ? isSmall(table, cell, file) : given.has(cell.group);
  const primary = new Set(
    table.cells.filter((cell) => isPrimary(cell) && (!checkOnly || !published.has(cell.group))),
  );
  const secondary = table.cells.filter((cell) => withheld.has(cell.group) && !primary.has(cell));
  if (!checkOnly) return suppress(table, primary, file.protect, solver, { withheld: secondary }).withheld;
  const open = table.cells.filter((cell) => published.has(cell.group));
  const hidden = [
    ...[...primary].map((cell) => ({ cell, role: 'primary' as const })),
    ...secondary.map((cell) => ({ cell, role: 'secondary' as const })),
  ];
  const shownPrimary = open.filter(isPrimary).map((cell): Proven => ({
    cell,
    role: 'primary',
    low: countOf(table, cell),
    high: countOf(table, cell),
    safe: false,
  }));
  return [...proveWithheld(table, open, hidden, file.protect, solver, true), ...shownPrimary];
}

/** Value rules 1 and 2 of the methods: at least k respondents, and 5 ≤ x ≤ n − 2 with the usual thresholds. */
function isSmall(table: CountTable, cell: Cell, { k, protect }: DisclosureFile): boolean {
  const [x, n] = [countOf(table, cell), respondentsOf(table, cell)];
  return n < k || x < protect.high || n - x <= protect.low;
}

function publishedCells(file: DisclosureFile): readonly CellName[] {
  const withheld = new Set(file.withheld.map((cell) => cell.join('\0')));
  const variables = [...new Set(Object.values(file.atoms).flatMap(({ counts }) => Object.keys(counts)))];
  const groups = file.published?.groups ?? Object.keys(file.groups);
  const cells =
    file.published?.cells ?? groups.flatMap((group) => variables.map((v): CellName => [group, v]));
  return cells.filter((cell) => !withheld.has(cell.join('\0')));
}

function tableOf(file: DisclosureFile, variable: string, groups: ReadonlySet<string>): CountTable {
  const names = Object.keys(file.atoms);
  return {
    atoms: names.map((name) => ({
      name,
      respondents: file.atoms[name]?.respondents ?? 0,
      count: file.atoms[name]?.counts[variable] ?? 0,
    })),
    cells: [...groups].map((group) => ({
      group,
      atoms: (file.groups[group] ?? []).map((atom) => names.indexOf(atom)),
    })),
  };
}
