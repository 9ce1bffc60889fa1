import type { Action } from '../../../shared/domain/improvement/action.ts';

/** An action of Cardiff and the Vale, measured, in answer to a reason that its report shows. */
export const ACTION: Action = {
  id: 'abcd1234',
  revision: 1,
  scope: 'unit-N03SW1',
  title: 'Check each month that new officers carry a reduced load',
  answers: {
    kind: 'driver',
    driver: 'workload',
    reason: 'workload',
    campaign: 'leavers-2026',
    clock: '2026-Q3',
    scope: 'unit-N03SW1',
  },
  decision: 'agreed',
  owner: 'Deputy Head of PDU',
  target: '2027-03-31',
  measure: {
    name: 'New officers with a reduced load',
    unit: 'percent',
    baseline: { on: '2026-10-01', value: 60 },
    target: 100,
    readings: [{ on: '2026-11-02', value: 70, by: 'Rhian Sample' }],
  },
  notes: [{ on: '2026-10-20', by: 'Rhian Sample', text: 'Asked team managers for their lists.' }],
  rounds: [],
  made: { on: '2026-10-01', by: 'Rhian Sample' },
};
