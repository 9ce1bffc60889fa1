import type { DeepDive } from '../../../shared/domain/improvement/deep-dive.ts';

const STOOD = {
  campaign: 'leavers-2026',
  clock: '2026-Q3',
  staff: 200,
  left: 60,
  rate: { rate: 0.3, lo: 0.229, hi: 0.386 },
  rank: 1,
  ranks: { from: 1, to: 2 },
  of: 4,
};

/** A deep dive of Cardiff and the Vale that was sent for review. */
export const DIVE: DeepDive = {
  id: 'abcd1234',
  revision: 6,
  scope: 'unit-N03SW1',
  status: 'in review',
  why: 'Its rate stands out, and exit interviews name workload.',
  stood: STOOD,
  comparator: {
    scope: 'unit-N03CTM',
    stood: {
      ...STOOD,
      left: 16,
      rate: { rate: 0.08, lo: 0.046, hi: 0.13 },
      rank: 4,
      ranks: { from: 2, to: 4 },
    },
    why: 'A low rate in the same region.',
  },
  methods: 'Two group talks and a reading of the staffing data.',
  evidence: [{ on: '2026-10-20', by: 'Rhian Sample', text: 'Notes of the first talk, kept by the team.' }],
  themes: [{ driver: 'workload', text: 'Caseloads of new officers are full from the first week.' }],
  practices: ['human-factors'],
  findings: 'New officers carry full loads.',
  reviews: [{ sent: { on: '2026-11-01', by: { id: 'person-2', name: 'Ada Placeholder' } } }],
  made: { on: '2026-10-01', by: 'Ada Placeholder' },
};
