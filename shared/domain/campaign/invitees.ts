import { addMonths, monthOf } from '../kernel/calendar.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { Month } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Estate, Region, Unit } from '../organisation/estate.ts';
import { isMailAddress } from './address.ts';
import { EVERYONE } from './estate-for.ts';
import { unitFinder } from './find-unit.ts';
import { ADDRESS, type InviteeColumns, MONTH, type Quoted, shown } from './invitee-columns.ts';
import { linkExpiry, linksExpired } from './link-expiry.ts';

/** What stands in the file for one person, found to be right. */
export interface Invitee {
  readonly address: string;
  readonly unit: string;
  readonly region: string;
  readonly month: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** Later than this a month of leaving is taken for a slip of the pen. */
const MONTHS_AHEAD = 12;

type Place = Pick<Invitee, 'unit' | 'region'>;

/** Reads the cells of one row under the names of the file's columns; a failure says why the row is refused. */
export function inviteeReader(
  estate: Estate,
  now: number,
  columns: InviteeColumns,
  names: readonly string[],
  quoted: Quoted = shown,
): (cells: readonly string[]) => Result<Invitee, string> {
  const placeOf = placeReader(estate, columns, quoted);
  return (cells) => {
    const row = new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()]));
    const cell = (name: string): string => row.get(name) ?? '';
    if (cells.some((one) => one.includes('\n'))) {
      return fail('A cell has a line break in it. Look for a quotation mark that is not closed.');
    }
    const address = cell(ADDRESS);
    if (!isMailAddress(address)) return fail(`${quoted(address)} is not a mail address.`);
    const place = placeOf(cell(columns.place));
    if (!place.ok) return place;
    // Whose list has no month of leaving is asked now: the month names the links either way.
    const month = names.includes(MONTH) ? cell(MONTH) : monthOf(now);
    const given = names.filter((name) => columns.optional.has(name) && cell(name) !== '');
    const fault =
      (names.includes(MONTH) ? monthFault(month, now, quoted) : undefined) ??
      given.flatMap(
        (name) => columns.fault(name, cell(name))?.replace(`"${cell(name)}"`, quoted(cell(name))) ?? [],
      )[0];
    if (fault !== undefined) return fail(fault);
    const context = Object.fromEntries(given.map((name) => [name, cell(name)]));
    return ok({ address, ...place.value, month, ...(given.length > 0 && { context }) });
  };
}

function placeReader(
  estate: Estate,
  { place }: InviteeColumns,
  quoted: Quoted,
): (cell: string) => Result<Place, string> {
  if (place === 'campaign') return () => ok({ unit: '', region: EVERYONE.code });
  if (place === 'region') return (cell) => regionMeant(estate.regions, cell, quoted);
  const find = unitFinder(estate);
  return (cell) => {
    const unit = unitMeant(cell, find(cell), quoted);
    return unit.ok ? ok({ unit: unit.value.code, region: unit.value.region }) : unit;
  };
}

function regionMeant(regions: readonly Region[], cell: string, quoted: Quoted): Result<Place, string> {
  const wanted = cell.toLowerCase();
  const region = regions.find(({ code, name }) => [code, name].some((one) => one.toLowerCase() === wanted));
  return region === undefined
    ? fail(`${quoted(cell)} is no region that is asked. Write its code, or its exact name.`)
    : ok({ unit: '', region: region.code });
}

function unitMeant(cell: string, [unit, ...others]: readonly Unit[], quoted: Quoted): Result<Unit, string> {
  if (unit === undefined)
    return fail(`${quoted(cell)} is no unit that is asked. Write its code, or its exact name.`);
  if (others.length === 0) return ok(unit);
  const codes = [unit, ...others].map(({ code }) => code).join(', ');
  return fail(`${quoted(cell)} is the name of more than one unit. Write the code of one: ${codes}.`);
}

function monthFault(month: string, now: number, quoted: Quoted): string | undefined {
  if (!Month.safeParse(month).success) {
    return `${quoted(month)} is not a leaving month. Write it as year and month, like 2026-03.`;
  }
  if (linksExpired({ clock: 'rolling' }, month, now)) {
    return `Links of people who left in ${month} worked until ${dayInWords(linkExpiry(month))}.`;
  }
  const last = addMonths(monthOf(now), MONTHS_AHEAD);
  return month > last ? `The leaving month ${month} is more than ${MONTHS_AHEAD} months ahead.` : undefined;
}
