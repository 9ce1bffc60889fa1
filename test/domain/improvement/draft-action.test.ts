import { describe, expect, it } from 'vitest';
import {
  type ActionDraft,
  draftAction,
  EMPTY_DRAFT,
} from '../../../shared/domain/improvement/draft-action.ts';
import { Action } from '../../../shared/domain/improvement/action.ts';
import { valueOf } from '../statistics/result-of.ts';

const BEGUN = {
  id: 'abcd1234',
  scope: 'nation',
  answers: { kind: 'recommendation' as const, number: 7 },
  toolkit: undefined,
  today: '2026-03-01',
  by: 'Rhian Sample',
};
const DRAFT: ActionDraft = {
  ...EMPTY_DRAFT,
  title: ' Have managers complete the package ',
  owner: 'Head of Learning',
  target: { day: '31', month: '3', year: '2027' },
};
const drafted = (more: Partial<ActionDraft> = {}) => draftAction({ ...DRAFT, ...more }, BEGUN);
const wrong = (more: Partial<ActionDraft>) => {
  const result = drafted(more);
  return result.ok || result.problem.kind !== 'invalid'
    ? []
    : result.problem.issues.map(({ at, message }) => `${at}: ${message}`);
};

describe('the form of a new action', () => {
  it('makes an action that the store takes', () => {
    const action = valueOf(
      drafted({ measureName: 'Managers who did', baseline: '66%', measureTarget: '100', repeats: true }),
    );
    expect(Action.parse(action)).toEqual(action);
    expect(action).toMatchObject({ title: 'Have managers complete the package', target: '2027-03-31' });
  });

  it('takes a measure with its baseline as at the day on which it was typed in', () => {
    const { measure, repeats } = valueOf(
      drafted({ measureName: 'Managers who did', baseline: '66%', measureTarget: '90', repeats: true }),
    );
    expect(measure).toEqual({
      name: 'Managers who did',
      unit: 'percent',
      target: 90,
      readings: [],
      baseline: { on: '2026-03-01', value: 66 },
    });
    expect(repeats).toBe('annual');
  });

  it('says of every field what is wrong with it', () => {
    expect(wrong({ title: '', owner: '', target: { day: '', month: '', year: '' }, decision: '' })).toEqual([
      'title: Enter what will be done',
      'decision: Select whether the action is agreed',
      'response: Enter why it was decided so',
      'owner: Enter who owns the action',
      'target-day: Enter a target date',
    ]);
    expect(wrong({ target: { day: '31', month: '', year: '2027' } })).toEqual([
      'target-day: The target date must include a month',
    ]);
    expect(wrong({ target: { day: '31', month: '2', year: '2027' } })).toEqual([
      'target-day: The target date must be a real date',
    ]);
    expect(wrong({ measureTarget: '90' })).toEqual(['measureName: Enter what is measured']);
    expect(wrong({ measureName: 'Share', measureTarget: '' })).toEqual([
      'measureTarget: The value to reach must be given',
    ]);
  });

  it.each(['Head of Learning; Head of Pay', 'Head of Learning\nHead of Pay', 'Learning and/or Pay'])(
    'asks for one owner where it is told "%s"',
    (owner) => {
      expect(wrong({ owner })).toEqual(['owner: Enter one owner: name others under “Works with”']);
    },
  );

  it('needs a reason where it is not agreed, and then neither owner nor day', () => {
    const bare = { decision: 'not agreed', owner: '', target: { day: '', month: '', year: '' } };
    expect(wrong(bare)).toEqual(['response: Enter why it was decided so']);
    expect(valueOf(drafted({ ...bare, response: 'There is no money for it.' }))).toMatchObject({
      decision: 'not agreed',
    });
  });
});
