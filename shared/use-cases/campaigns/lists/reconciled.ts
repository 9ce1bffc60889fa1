import { linksExpired } from '../../../domain/campaign/link-expiry.ts';
import type { Finding } from '../../../domain/campaign/list/finding.ts';
import { type Counted, reconcile } from '../../../domain/campaign/list/reconcile.ts';
import {
  isKnown,
  type Post,
  type StaffingColumns,
  totalIn,
} from '../../../domain/context/staffing-columns.ts';
import { readStaffing } from '../../read-context-rows.ts';
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
  const staffing = await readStaffing(desk, version);
  if (!staffing.ok) return null;
  const units = new Set(estate.units.map(({ code }) => code));
  const asked = {
    ...staffing.value,
    posts: staffing.value.posts.filter(({ unit }) => units.has(unit)),
  };
  const listed = [...standing.values(), ...news];
  const sides = of === 'leavers' ? leavers(asked, listed, desk.clock.now()) : staff(asked, listed);
  return { of, asAt: version.asAt, rows: [...reconcile(sides.extract, sides.listed)] };
}

interface Sides {
  readonly extract: readonly Counted[];
  readonly listed: readonly Counted[];
}

/** Of months that the extract does not have yet, nothing can be said. */
function leavers({ months, posts }: StaffingColumns, listed: readonly Counting[], now: number): Sides {
  const told = new Set(months.filter((month) => !linksExpired({ clock: 'rolling' }, month, now)));
  return {
    extract: ofUnits(posts, (own, unit) =>
      months.flatMap((month, at) =>
        told.has(month) && isKnown(own, at)
          ? [{ unit, month, count: totalIn(own, 'resigned', at) + totalIn(own, 'leftOther', at) }]
          : [],
      ),
    ),
    listed: listed
      .filter(({ month }) => told.has(month))
      .map(({ unit, month }) => ({ unit, month, count: 1 })),
  };
}

function staff({ months, posts }: StaffingColumns, listed: readonly Counting[]): Sides {
  const last = months.length - 1;
  return {
    extract: ofUnits(posts, (own, unit) =>
      isKnown(own, last) ? [{ unit, count: totalIn(own, 'staff', last) }] : [],
    ),
    listed: listed.map(({ unit }) => ({ unit, count: 1 })),
  };
}

const ofUnits = (
  posts: readonly Post[],
  counted: (own: readonly Post[], unit: string) => readonly Counted[],
): readonly Counted[] =>
  [...Map.groupBy(posts, ({ unit }) => unit)].flatMap(([unit, own]) => counted(own, unit));
