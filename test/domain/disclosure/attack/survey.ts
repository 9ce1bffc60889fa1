import type { Link } from '../../../../shared/domain/disclosure/layer.ts';
import type { ReleasedQuestion } from '../../../../shared/domain/disclosure/release.ts';
import type { GroupCounts } from '../../../../shared/domain/disclosure/tally.ts';

/** A survey as small as can be with every kind of question that counts link. */
export interface Leaver {
  readonly reasons: readonly string[];
  readonly about: readonly string[];
  readonly stay: string | undefined;
  /** Kept apart from the answers by unit; of people alone. */
  readonly role?: string | undefined;
}

const option = (value: string, sensitive = false): ReleasedQuestion['options'][number] => ({
  value,
  label: value,
  driver: null,
  sensitive,
  exclusive: false,
});

const question = (
  given: Pick<ReleasedQuestion, 'id' | 'role' | 'options'> & Partial<ReleasedQuestion>,
): ReleasedQuestion => ({
  text: given.id,
  several: true,
  most: null,
  sensitive: false,
  conditional: false,
  follows: null,
  ...given,
});

export const REASONS = ['pay', 'load', 'move', 'culture'] as const;
export const ABOUT = ['blame', 'trust'] as const;
export const STAY = ['yes', 'no'] as const;
export const ROLES = ['po', 'pso'] as const;

export const QUESTIONS: readonly ReleasedQuestion[] = [
  question({
    id: 'reasons',
    role: 'reasons',
    most: 3,
    options: [option('pay'), option('load'), option('move'), option('culture', true)],
  }),
  question({
    id: 'about',
    role: 'sub-reasons',
    sensitive: true,
    conditional: true,
    follows: 'culture',
    options: ABOUT.map((value) => option(value)),
  }),
  question({ id: 'stay', role: 'could-stay', several: false, options: STAY.map((value) => option(value)) }),
];

export const LINKS: readonly Link[] = ABOUT.map((value) => ({
  lesser: { question: 'about', value },
  greater: [{ question: 'reasons', value: 'culture' }],
}));

export function countLeavers(leavers: readonly Leaver[]): GroupCounts {
  const count = (holds: (leaver: Leaver) => boolean) => leavers.filter(holds).length;
  return {
    n: leavers.length,
    counts: {
      reasons: [
        count(({ reasons }) => reasons.length === 0),
        ...REASONS.map((value) => count(({ reasons }) => reasons.includes(value))),
      ],
      about: [
        count(({ about }) => about.length === 0),
        ...ABOUT.map((value) => count(({ about }) => about.includes(value))),
      ],
      stay: [
        count(({ stay }) => stay === undefined),
        ...STAY.map((value) => count(({ stay }) => stay === value)),
      ],
    },
  };
}
