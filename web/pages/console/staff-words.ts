import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import type { Role, Staff } from '../../../shared/domain/organisation/staff.ts';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Platform administrator',
  researcher: 'Retention researcher',
  hrbp: 'Regional HR business partner',
  head: 'Head of a probation delivery unit',
  analyst: 'National analyst',
  coder: 'Coder of comments',
};

export const rolesInWords = ({ roles }: Pick<Staff, 'roles'>): string =>
  roles.length === 0 ? 'None' : roles.map((role) => ROLES[role]).join(', ');

const NAMES: ReadonlyMap<string, string> = new Map(
  [...probationEstate.regions, ...probationEstate.units].map(({ code, name }) => [code, name]),
);

/** A place by its name; by its code where the organisation of today has none. */
const placeName = (code: string): string => NAMES.get(code) ?? code;

export const staffFacts = ({ name, email, roles, regions, units }: Staff) => [
  { key: { text: 'Name' }, value: { text: name } },
  email === undefined ? undefined : { key: { text: 'Email address' }, value: { text: email } },
  { key: { text: 'Roles' }, value: { text: rolesInWords({ roles }) } },
  placesRow('Regions', regions),
  placesRow('Units', units),
];

const placesRow = (title: string, codes: readonly string[]) =>
  codes.length === 0 ? undefined : { key: { text: title }, value: { text: codes.map(placeName).join(', ') } };
