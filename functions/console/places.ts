import type * as z from 'zod/mini';
import { ListId } from '../../shared/domain/campaign/list/people-list.ts';
import { placeOfAction } from '../../shared/domain/improvement/place-of-action.ts';
import { Code, Slug } from '../../shared/domain/kernel/ids.ts';
import { placeOfRegion, placeOfUnit } from '../../shared/domain/organisation/estate-places.ts';
import { COMMENTS, NATION, type Place, sees } from '../../shared/domain/organisation/sight.ts';
import type { Staff } from '../../shared/domain/organisation/staff.ts';
import { placeOfScope } from '../../shared/domain/report/place-of-scope.ts';
import { publishedTo } from '../../shared/use-cases/publications/published-to.ts';
import type { Rule, Subject } from './access.ts';
import type { ConsoleDesk } from './desk.ts';

type Parameters = Readonly<Record<string, string>>;

/**
 * The place that an address is about, of what its parameters name; undefined where there is no such thing. Whoever
 * adds one takes care that it asks the store the same, whether what is named is there or not.
 */
const PLACES: Readonly<Record<Exclude<Subject, 'own'>, (named: Parameters) => Place | undefined>> = {
  nation: () => NATION,
  // A campaign asks the whole nation.
  campaign: ({ campaign, list }) => (isName(Slug, campaign) && isName(ListId, list) ? NATION : undefined),
  // Who signs in is looked after for all regions together.
  person: () => NATION,
  // Those of every region: a text says of its writer no more than that.
  comments: ({ campaign, region }) => (isName(Slug, campaign) && isName(Code, region) ? COMMENTS : undefined),
  region: ({ region = '' }) => placeOfRegion(region),
  unit: ({ unit = '' }) => placeOfUnit(unit),
  report: ({ scope = '' }) => placeOfScope(scope),
  place: ({ place = '' }) => placeOfAction(place),
};

/** Whether it can be one at all: other functions are asked about what can, and fail at what cannot. */
const isName = (schema: z.ZodMiniType, name: string | undefined): boolean =>
  name === undefined || schema.safeParse(name).success;

/**
 * Whether an address that the person's roles let them use is about something that they see. A report is seen by those
 * it was published to, and by those who see the nation; that is asked of the store whether its place is theirs or not.
 */
export async function isInSight(
  desk: Pick<ConsoleDesk, 'publications'>,
  staff: Staff,
  { roles, of }: Rule,
  named: Parameters,
): Promise<boolean> {
  if (of === 'own') return true;
  const place = PLACES[of](named);
  const seen = place !== undefined && sees(staff, roles, place);
  if (of !== 'report' || sees(staff, roles, NATION)) return seen;
  const { campaign = '', clock = '', scope = '' } = named;
  const published = await publishedTo(desk, staff, { campaign, clock, scope });
  return seen && published !== undefined;
}
