import { isDay } from '../kernel/ids.ts';
import { BoundaryChange } from './boundary-change.ts';

/** The names that a column may have, the first ours. */
const COLUMNS = {
  effective: ['effective', 'effective_commit_date'],
  region: ['region', 'region_code'],
  from: ['from', 'from_codes'],
  to: ['to', 'to_codes'],
} as const;

type Column = keyof typeof COLUMNS;

/** Where each column stands, or the names of those that are missing. */
export function changeColumns(
  header: readonly string[],
): Readonly<Record<Column, number>> | readonly string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = (column: Column): number =>
    names.findIndex((name) => COLUMNS[column].some((one) => one === name));
  const columns = { effective: at('effective'), region: at('region'), from: at('from'), to: at('to') };
  const missing = Object.entries(columns).flatMap(([name, place]) => (place === -1 ? [name] : []));
  return missing.length === 0 ? columns : missing;
}

/** One row, or why it is none: units are written `N50STTR Stockport and Trafford; N50TAST Tameside`. */
export function readChange(
  cells: readonly string[],
  columns: Readonly<Record<Column, number>>,
): BoundaryChange | string {
  const cell = (column: Column): string => (cells[columns[column]] ?? '').trim();
  const effective = cell('effective');
  if (!isDay(effective)) return `"${effective}" is no day like 2025-04-28.`;
  const change = BoundaryChange.safeParse({
    effective,
    region: cell('region'),
    from: unitsIn(cell('from')),
    to: unitsIn(cell('to')),
  });
  if (!change.success) return 'A unit is written as its code and its name: N50TAST Tameside.';
  const codes = change.data.to.map(({ code }) => code);
  if (new Set(codes).size < codes.length) return 'A unit follows twice.';
  const nameless = change.data.to.find(({ name }) => name === '');
  return nameless === undefined ? change.data : `${nameless.code} has no name.`;
}

const unitsIn = (text: string) =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [code = '', ...name] = one.split(/\s+/);
      return { code, name: name.join(' ') };
    });
