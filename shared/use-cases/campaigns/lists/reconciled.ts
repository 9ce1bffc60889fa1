import { linksExpired } from '../../../domain/campaign/link-expiry.ts';
import type { Finding } from '../../../domain/campaign/list/finding.ts';
import { type Counted, reconcile } from '../../../domain/campaign/list/reconcile.ts';
import { StaffingRow } from '../../../domain/context/rows.ts';
import { readContextRows } from '../../read-context-rows.ts';
import type { Asked } from '../../take-invitees.ts';
import type { ListDesk } from './list-desk.ts';

interface Listed {
  readonly standing: ReadonlyMap<string, Counting>;
  readonly news: readonly Counting[];
}

interface Counting {
  readonly unit: string;
  readonly month: string;
}

/** Surveys of people whom a staffing extract counts whole. New starters are a part of them that it does not tell. */
const OF: Readonly<Record<string, 'leavers' | 'staff'>> = {
  'exit-interview': 'leavers',
  'psychological-safety': 'staff',
};

/**
 * Those who are listed against the newest staffing extract: leavers of the months that can still be asked, or the staff
 * of a wave. Null where the survey asks neither, or no extract is loaded.
 */
export async function reconciled(
  desk: Pick<ListDesk, 'versions' | 'workings' | 'hash' | 'clock'>,
  { estate, instrument }: Pick<Asked, 'estate' | 'instrument'>,
  { standing, news }: Listed,
): Promise<Finding['reconciled']> {
  const of = OF[instrument.id];
  const version = of && (await desk.versions.versions('staffing')).at(-1);
  if (of === undefined || version === undefined) return null;
  const rows = await readContextRows(desk, version, StaffingRow);
  if (!rows.ok) return null;
  const units = new Set(estate.units.map(({ code }) => code));
  const asked = rows.value.filter(({ unit }) => units.has(unit));
  const listed = [...standing.values(), ...news];
  const sides = of === 'leavers' ? leavers(asked, listed, desk.clock.now()) : staff(asked, listed);
  return { of, asAt: version.asAt, rows: [...reconcile(sides.extract, sides.listed)] };
}

interface Sides {
  readonly extract: readonly Counted[];
  readonly listed: readonly Counted[];
}

/** Of months that the extract does not have yet, nothing can be said. */
function leavers(rows: readonly StaffingRow[], listed: readonly Counting[], now: number): Sides {
  const known = new Set(rows.map(({ month }) => month));
  const told = (month: string): boolean =>
    known.has(month) && !linksExpired({ clock: 'rolling' }, month, now);
  return {
    extract: rows
      .filter(({ month }) => told(month))
      .map(({ unit, month, resigned, leftOther }) => ({ unit, month, count: resigned + leftOther })),
    listed: listed.filter(({ month }) => told(month)).map(({ unit, month }) => ({ unit, month, count: 1 })),
  };
}

function staff(rows: readonly StaffingRow[], listed: readonly Counting[]): Sides {
  const last = rows
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  return {
    extract: rows.filter(({ month }) => month === last).map(({ unit, staff: count }) => ({ unit, count })),
    listed: listed.map(({ unit }) => ({ unit, count: 1 })),
  };
}
