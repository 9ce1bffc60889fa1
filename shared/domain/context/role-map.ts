import { fail, ok, type Result } from '../kernel/result.ts';
import { ROLE_NAMES, type RoleGroup } from './role-group.ts';

/** Titles and grade codes that every extract uses for the same role. */
const HOUSE: Readonly<Record<string, RoleGroup>> = {
  'case administrator': 'admin',
  'probation services officer': 'pso',
  'probation service officer': 'pso',
  pso: 'pso',
  psq: 'pso',
  'trainee probation officer': 'pqip',
  'pqip learner': 'pqip',
  pqip: 'pqip',
  pquip: 'pqip',
  psp: 'pqip',
  tpo: 'pqip',
  'newly qualified officer': 'nqo',
  'newly qualified probation officer': 'nqo',
  nqo: 'nqo',
  'probation officer': 'po',
  po: 'po',
  psm: 'po',
  npsm: 'po',
  'senior probation officer': 'spo',
  spo: 'spo',
  psc: 'spo',
};

/** A title that says one of these is that role and no other: the three are never counted as one. */
const KEPT_APART: readonly (readonly ['pso' | 'pqip' | 'nqo', RegExp])[] = [
  ['pso', /\bpsos?\b|probation services? officer/],
  ['pqip', /\bpqu?ips?\b|trainee probation officer|professional qualification in probation/],
  ['nqo', /\bnqos?\b|newly[ -]qualified/],
];

const APART_NAMES = { pso: 'PSO', pqip: 'PQiP', nqo: 'NQO' };

export interface MappedTitle {
  readonly title: string;
  readonly role: RoleGroup;
}

export type RoleOf = (title: string) => RoleGroup | undefined;

/** The role group of a title: by the organisation's own map, and by the house's titles. Undefined for any other. */
export function roleFinder(own: readonly MappedTitle[]): RoleOf {
  const mapped = new Map([
    ...Object.entries(HOUSE),
    ...own.map(({ title, role }) => [plain(title), role] as const),
  ]);
  return (title) => mapped.get(plain(title));
}

/** May a title be mapped so? PSO, PQiP and NQO are kept apart, and house titles keep their role. */
export function mayMap({ title, role }: MappedTitle): Result<MappedTitle, string> {
  const house = HOUSE[plain(title)];
  if (house !== undefined && house !== role)
    return fail(`"${title}" is always ${ROLE_NAMES[house]}: it cannot be mapped to another role.`);
  const said = KEPT_APART.flatMap(([group, words]) => (words.test(plain(title)) ? [group] : []));
  if (said.length > 0 && !said.some((group) => group === role))
    return fail(
      `"${title}" names ${said.map((group) => APART_NAMES[group]).join(' and ')}. PSO, PQiP and NQO are never counted under another role.`,
    );
  return ok({ title, role });
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
