import { addMonths, monthOf } from '../kernel/calendar.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { Month } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Estate, Unit } from '../organisation/estate.ts';
import { isMailAddress } from './address.ts';
import { unitFinder } from './find-unit.ts';
import { linkExpiry, linksExpired } from './link-expiry.ts';

/** What stands in the file for one leaver, found to be right. */
export interface Invitee {
  readonly address: string;
  readonly unit: string;
  readonly region: string;
  readonly month: string;
}

const COLUMNS = ['address', 'unit', 'leaving month'] as const;

/** Later than this a month of leaving is taken for a slip of the pen. */
const MONTHS_AHEAD = 12;

/** Undefined where the header is right. No other column is taken: a list of leavers holds more than is needed. */
export function headerFault(header: readonly string[]): string | undefined {
  const found = header.map((cell) => cell.trim().replace(/\s+/g, ' ').toLowerCase());
  if (found.join(',') === COLUMNS.join(',')) return undefined;
  return `The first line must be "${COLUMNS.join(',')}", and nothing else. It is ${shown(header.join(','))}.`;
}

/** Reads the cells of one row; a failure says why the row is refused. */
export function inviteeReader(
  estate: Estate,
  now: number,
): (cells: readonly string[]) => Result<Invitee, string> {
  const find = unitFinder(estate);
  return (cells) => {
    const [address = '', unitCell = '', month = ''] = cells.map((cell) => cell.trim());
    if (cells.some((cell) => cell.includes('\n'))) {
      return fail('A cell has a line break in it. Look for a quotation mark that is not closed.');
    }
    if (!isMailAddress(address)) return fail(`${shown(address)} is not a mail address.`);
    const unit = unitMeant(unitCell, find(unitCell));
    if (!unit.ok) return unit;
    const fault = monthFault(month, now);
    return fault === undefined
      ? ok({ address, unit: unit.value.code, region: unit.value.region, month })
      : fail(fault);
  };
}

function unitMeant(cell: string, [unit, ...others]: readonly Unit[]): Result<Unit, string> {
  if (unit === undefined) return fail(`There is no unit ${shown(cell)}. Write its code, or its exact name.`);
  if (others.length === 0) return ok(unit);
  const codes = [unit, ...others].map(({ code }) => code).join(', ');
  return fail(`More than one unit is called ${shown(cell)}. Write the code of one: ${codes}.`);
}

function monthFault(month: string, now: number): string | undefined {
  if (!Month.safeParse(month).success) {
    return `${shown(month)} is not a leaving month. Write it as year and month, like 2026-03.`;
  }
  if (linksExpired(month, now)) {
    return `Links of people who left in ${month} worked until ${dayInWords(linkExpiry(month))}.`;
  }
  const last = addMonths(monthOf(now), MONTHS_AHEAD);
  return month > last ? `The leaving month ${month} is more than ${MONTHS_AHEAD} months ahead.` : undefined;
}

/** A cell as a message quotes it: short, and without characters that would steer a terminal. */
const shown = (cell: string): string => {
  const text = cell.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return text === '' ? 'an empty cell' : `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
};
