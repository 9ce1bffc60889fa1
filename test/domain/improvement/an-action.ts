import type { Action } from '../../../shared/domain/improvement/action.ts';

export const anAction = (more: Partial<Action> = {}): Action => ({
  id: 'abcd1234',
  revision: 1,
  scope: 'nation',
  title: 'Meet every new starter in the first week',
  answers: { kind: 'recommendation', number: 8 },
  decision: 'agreed',
  owner: 'Head of Induction',
  target: '2026-06-30',
  notes: [],
  rounds: [],
  made: { on: '2026-01-05', by: 'Somebody' },
  ...more,
});
