import type { Class } from '../context/funnel.ts';
import { funnelOf } from '../context/funnel.ts';
import type { Rate } from '../context/leaving.ts';
import type { ContextSnapshot } from '../context/snapshot.ts';
import type { Estate } from '../organisation/estate.ts';
import { conditionsOfPlace } from '../report/background/conditions-table.ts';
import { leavingOfPlace } from '../report/background/leaving-of-place.ts';
import { wheelPlace, type WheelPlace } from './wheel-place.ts';

/** A place within another, by what the service counts of it. */
export interface Compared {
  readonly place: WheelPlace;
  readonly leaving: Rate | undefined;
  readonly class: Class | undefined;
  readonly vacancyShare: number | null;
  readonly workload: number | null;
  readonly sickness: number | null;
}

export const COMPARED_BY = ['name', 'leaving', 'vacancies', 'workload', 'sickness'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

const VALUES: Readonly<Record<Exclude<ComparedBy, 'name'>, (one: Compared) => number | null | undefined>> = {
  leaving: ({ leaving }) => leaving?.rate,
  vacancies: ({ vacancyShare }) => vacancyShare,
  workload: ({ workload }) => workload,
  sickness: ({ sickness }) => sickness,
};

/** Units of a region, or regions of the nation; none of a unit. By name, or the highest first and what is not known last. */
export function placesWithin(
  { level, units }: WheelPlace,
  context: ContextSnapshot,
  estate: Estate,
  by: ComparedBy,
): readonly Compared[] {
  if (level === 'unit') return [];
  const scopes =
    level === 'nation'
      ? estate.regions.map(({ code }) => `region-${code}`)
      : estate.units.filter(({ code }) => units.has(code)).map(({ code }) => `unit-${code}`);
  const classes = new Map(funnelOf(context.staffing)?.units.map((each) => [each.unit, each.class]));
  const all = scopes.map((scope): Compared => {
    const place = wheelPlace(scope, estate);
    const conditions = conditionsOfPlace(context, place);
    return {
      place,
      leaving: leavingOfPlace(context, place)?.leaving,
      class: classes.get(place.code),
      vacancyShare: conditions?.vacancyShare ?? null,
      workload: conditions?.workload ?? null,
      sickness: conditions?.sickness ?? null,
    };
  });
  const named = all.toSorted((a, b) => a.place.name.localeCompare(b.place.name, 'en-GB'));
  if (by === 'name') return named;
  const of = (one: Compared): number => VALUES[by](one) ?? -1;
  return named.toSorted((a, b) => of(b) - of(a));
}
