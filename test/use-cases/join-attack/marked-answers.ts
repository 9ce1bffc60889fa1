import { createHash } from 'node:crypto';
import type { Fields } from '../../functions/respond/visitor.ts';
import type { Marks } from './items.ts';
import { PEOPLE } from './village.ts';

const ROLES = ['admin', 'pso', 'pqip', 'nqo', 'po', 'spo', 'other'];
const TENURES = ['lt6m', '6to12m', '1to2y', '2to5y', '5to10y', 'gt10y'];

/** Words that have nothing to do with the answers beside them: a text of one's own. */
export const textOf = (person: number): string => {
  const digest = createHash('sha256').update(`text ${person}`).digest('hex');
  return `Thoughts ${digest.slice(0, 8 + (digest.charCodeAt(9) % 40))}`;
};

/** One's number in three agreement items of the slip, in role and tenure, and in a text of one's own. */
export const answers = (
  slip: number,
  profile: number = slip,
  text: number = slip,
): Readonly<Record<string, Fields>> => ({
  'taking-part': { taking_part: 'yes' },
  'role-group': { role_group: ROLES[profile % 7]! },
  tenure: { tenure: TENURES[Math.floor(profile / 7)]! },
  reasons: { reasons: slip % 3 === 0 ? ['workload', 'pay'] : ['pay'] },
  'main-reason': { main_reason: 'pay' },
  'exp-work': {
    x_time: `${(slip % 5) + 1}`,
    x_match: `${(Math.floor(slip / 5) % 5) + 1}`,
    x_face: `${(Math.floor(slip / 25) % 5) + 1}`,
  },
  best: { best: textOf(text) },
});

export const marks: Marks = {
  personOfSlip: (value) =>
    Number(value('x_time')) - 1 + 5 * (Number(value('x_match')) - 1) + 25 * (Number(value('x_face')) - 1),
  personOfProfile: ({ role_group, tenure }) =>
    ROLES.indexOf(String(role_group)) + 7 * TENURES.indexOf(String(tenure)),
  personOfText: (text) => Array.from({ length: PEOPLE }, (_, person) => textOf(person)).indexOf(text),
};
