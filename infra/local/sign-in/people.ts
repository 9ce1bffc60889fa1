import type { Role } from '../../../shared/domain/organisation/staff.ts';

/** Somebody of the demo. All of them are made up. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly job: string;
  readonly roles: readonly Role[];
  readonly region?: string;
  readonly unit?: string;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    id: 'demo-researcher',
    name: 'Rhian Sample',
    email: 'rhian.sample@example.invalid',
    job: 'Retention researcher',
    roles: ['researcher'],
  },
  {
    id: 'demo-admin',
    name: 'Ada Placeholder',
    email: 'ada.placeholder@example.invalid',
    job: 'Platform administrator',
    roles: ['admin'],
  },
  {
    id: 'demo-hrbp',
    name: 'Harper Specimen',
    email: 'harper.specimen@example.invalid',
    job: 'Human resources business partner, Wales',
    roles: ['hrbp'],
    region: 'N03',
  },
  {
    id: 'demo-head',
    name: 'Pat Example',
    email: 'pat.example@example.invalid',
    job: 'Head of a probation delivery unit, Cardiff and the Vale',
    roles: ['head'],
    region: 'N03',
    unit: 'N03SW1',
  },
  {
    id: 'demo-analyst',
    name: 'Alex Madeup',
    email: 'alex.madeup@example.invalid',
    job: 'National analyst, who reads everything released and changes nothing',
    roles: ['analyst'],
  },
  {
    id: 'demo-coder',
    name: 'Casey Pretend',
    email: 'casey.pretend@example.invalid',
    job: 'Coder, who reads redacted comments and says what they are about',
    roles: ['coder'],
  },
  {
    id: 'demo-coder-2',
    name: 'Robin Invented',
    email: 'robin.invented@example.invalid',
    job: 'Second coder: two people code the same comments, each alone',
    roles: ['coder'],
  },
  {
    id: 'demo-visitor',
    name: 'Noor Nobody',
    email: 'noor.nobody@example.invalid',
    job: 'A colleague without a role, who may see nothing',
    roles: [],
  },
];

/** The claims of Cognito's ID token that the console reads. */
export const claimsOf = ({ id, name, email, roles, region, unit }: DemoPerson) => ({
  sub: id,
  name,
  email,
  email_verified: true,
  token_use: 'id',
  'cognito:groups': roles,
  ...(region !== undefined && { 'custom:region': region }),
  ...(unit !== undefined && { 'custom:unit': unit }),
});
