import type { StaffingCorrection } from '../../domain/context/correction.ts';
import type { RoleGroup } from '../../domain/context/role-group.ts';
import type { ContextSnapshot } from '../../domain/context/snapshot.ts';
import { type StaffForecast, staffForecast } from '../../domain/forecast/staff-forecast.ts';
import { type StaffSeries, staffSeries } from '../../domain/forecast/staff-series.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Estate } from '../../domain/organisation/estate.ts';
import { wheelPlace, type WheelPlace } from '../../domain/wheel/wheel-place.ts';
import { type NewestContext, newestContext } from '../newest-context.ts';
import { contextReading, estateOf, type WheelDesk } from './wheel-desk.ts';

export interface PlaceRead {
  readonly place: WheelPlace;
  readonly estate: Estate;
  /** Undefined where nothing is loaded. */
  readonly context: ContextSnapshot | undefined;
  /** The day that staffing is as at. */
  readonly asAt: string | undefined;
  readonly series: StaffSeries;
  /** Undefined where too few month ends are known, and of a grade in a unit. */
  readonly forecast: StaffForecast | undefined;
  /** Of the place's units, the newest first. */
  readonly corrections: readonly StaffingCorrection[];
}

/** What the service counts of a place today: the newest extracts, with what managers put right a moment ago. */
export async function readPlace(
  desk: WheelDesk,
  scope: string,
  grade?: RoleGroup,
): Promise<Result<PlaceRead>> {
  const estate = await estateOf(desk);
  const found = await newestContext(contextReading(desk), estate);
  if (!found.ok) return found;
  const place = wheelPlace(scope, estate);
  const version = found.value?.snapshot.versions.find(({ kind }) => kind === 'staffing');
  const all = version === undefined ? [] : await desk.context.corrections(version);
  const series = seriesOf(found.value, place, grade);
  const nation =
    place.level === 'nation' ? undefined : seriesOf(found.value, wheelPlace('nation', estate), grade);
  return ok({
    place,
    estate,
    context: found.value?.snapshot,
    asAt: version?.asAt,
    series,
    forecast: staffForecast(series.ends, nation?.ends),
    corrections: all
      .filter(({ unit }) => place.units.has(unit))
      .toSorted((a, b) => (a.at === b.at ? b.n - a.n : a.at < b.at ? 1 : -1)),
  });
}

/** Of a grade for regions and the nation alone: in a unit it is often a handful of people. */
function seriesOf(
  found: NewestContext | undefined,
  { level, units }: WheelPlace,
  role: RoleGroup | undefined,
): StaffSeries {
  if (found === undefined || (level === 'unit' && role !== undefined)) return { ends: [], without: [] };
  const { staffing, snapshot } = found;
  return staffSeries(staffing, units, {
    ...(snapshot.corrected && { corrected: snapshot.corrected }),
    ...(role && { role }),
  });
}
