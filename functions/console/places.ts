import { placeOfAction } from '../../shared/domain/improvement/place-of-action.ts';
import { placeOfRegion, placeOfUnit } from '../../shared/domain/organisation/estate-places.ts';
import { COMMENTS, NATION, type Place, sees } from '../../shared/domain/organisation/sight.ts';
import type { Staff } from '../../shared/domain/organisation/staff.ts';
import { placeOfScope } from '../../shared/domain/report/place-of-scope.ts';
import type { Rule, Subject } from './access.ts';

type Parameters = Readonly<Record<string, string>>;

/**
 * The place that an address is about, of what its parameters name; undefined where there is no such thing. Whoever
 * adds one takes care that it asks the store the same, whether what is named is there or not.
 */
const PLACES: Readonly<Record<Exclude<Subject, 'own'>, (named: Parameters) => Place | undefined>> = {
  nation: () => NATION,
  // A campaign asks the whole nation.
  campaign: () => NATION,
  // Who signs in is looked after for all regions together.
  person: () => NATION,
  // Those of every region: a text says of its writer no more than that.
  comments: () => COMMENTS,
  region: ({ region = '' }) => placeOfRegion(region),
  unit: ({ unit = '' }) => placeOfUnit(unit),
  report: ({ scope = '' }) => placeOfScope(scope),
  place: ({ place = '' }) => placeOfAction(place),
};

/** Whether an address that the person's roles let them use is about something that they see. */
export function isInSight(staff: Staff, { roles, of }: Rule, named: Parameters): boolean {
  if (of === 'own') return true;
  const place = PLACES[of](named);
  return place !== undefined && sees(staff, roles, place);
}
