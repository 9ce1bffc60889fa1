import { contextFault, groupOf, personContext } from '../instrument/context.ts';
import type { Instrument } from '../instrument/instrument.ts';

export const ADDRESS = 'address';
export const MONTH = 'leaving month';

/** Columns of a list of people, in order. Those that may be left out are values that nothing has to have. */
export interface InviteeColumns {
  readonly place: 'unit' | 'region' | 'campaign';
  readonly names: readonly string[];
  readonly optional: ReadonlySet<string>;
  readonly fault: (column: string, value: string) => string | undefined;
}

/** What is listed of each person asked: where figures are formed, their own context, and when leavers leave. */
export function inviteeColumns(instrument: Instrument): InviteeColumns {
  const { audience } = instrument;
  const place = groupOf(instrument);
  const own = personContext(instrument).map(({ id }) => id);
  return {
    place,
    names: [
      ADDRESS,
      ...(place === 'campaign' ? [] : [place]),
      ...own,
      ...(audience === 'leaver' ? [MONTH] : []),
    ],
    optional: new Set(own),
    fault: (column, value) => contextFault(instrument, column, value),
  };
}

/** The columns of a file, or what is wrong with its header. No other is taken: a list of staff holds more than is needed. */
export function columnsIn(
  columns: InviteeColumns,
  header: readonly string[],
  quoted: Quoted = shown,
): { readonly names: readonly string[] } | { readonly fault: string } {
  const found = header.map((cell) => cell.trim().replace(/\s+/g, ' ').toLowerCase());
  const expected = columns.names.filter((name) => !columns.optional.has(name) || found.includes(name));
  if (found.join(',') === expected.join(',')) return { names: found };
  const free = [...columns.optional].map((name) => `"${name}"`).join(' and ');
  const mayLack = free === '' ? '' : `, where ${free} may be left out`;
  const must = `The first line must be "${columns.names.join(',')}"${mayLack}, and nothing else.`;
  return { fault: `${must} It is ${quoted(header.join(','))}.` };
}

/** How a message speaks of what stands in a cell. */
export type Quoted = (cell: string) => string;

/** For what is kept: a cell can hold an address, whatever its column is called. */
export const unquoted: Quoted = (cell) => (cell.trim() === '' ? 'an empty cell' : 'what stands there');

/** A cell as a message quotes it: short, and without characters that would steer a terminal. */
export const shown: Quoted = (cell) => {
  const text = cell.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return text === '' ? 'an empty cell' : `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
};
