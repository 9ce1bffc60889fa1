import type { Role, Staff } from './staff.ts';

/** What something is about. Without a region it is the nation; without a unit, a whole region or the nation. */
export interface Place {
  readonly region?: string | undefined;
  readonly unit?: string | undefined;
  /** Made to be shared with all staff of the place. */
  readonly shared?: boolean | undefined;
  /** What people wrote, which is no place: whoever codes it sees no other. */
  readonly comments?: boolean | undefined;
}

export const NATION: Place = {};
export const COMMENTS: Place = { comments: true };

const isShared = ({ regions }: Staff, { region, shared }: Place): boolean =>
  shared === true && (region === undefined || regions.includes(region));

/** How far each role sees. */
const SIGHT: Readonly<Record<Role, (staff: Staff, place: Place) => boolean>> = {
  admin: () => true,
  researcher: () => true,
  analyst: () => true,
  hrbp: (staff, place) =>
    isShared(staff, place) || (place.region !== undefined && staff.regions.includes(place.region)),
  head: (staff, place) =>
    isShared(staff, place) || (place.unit !== undefined && staff.units.includes(place.unit)),
  coder: (_, { comments }) => comments === true,
};

/** Whether the person sees a place in one of these roles: those that let them in, and not all that they have. */
export const sees = (staff: Staff, roles: readonly Role[], place: Place): boolean =>
  roles.some((role) => staff.roles.includes(role) && SIGHT[role](staff, place));

const NATIONAL: readonly Role[] = ['admin', 'researcher', 'analyst'];

/** Whether the person sees the whole nation, and not only the places that they answer for. */
export const seesNation = (staff: Staff): boolean => sees(staff, NATIONAL, NATION);
