import { describe, expect, it } from 'vitest';
import { duePlace, moveOn, openPage } from '../../../shared/domain/instrument/itinerary.ts';
import { instrument } from '../../functions/respond/site.ts';

const context = { unit: 'LDN01', campaign: 'leavers' };
const began = { answers: { taking_part: 'yes', reasons: ['pay'] }, context };
const first = ['taking-part', 'role-group', 'tenure', 'leave-type', 'considered-when', 'reasons'];

describe('where a person belongs', () => {
  it('is the first page not done, whatever was done after it', () => {
    const due = duePlace(instrument, began, { visited: [...first.slice(0, 2), 'reasons'], checked: false });
    expect(due).toMatchObject({ kind: 'page', page: { id: 'tenure' } });
  });

  it('is a page done before, or the one that is due, and no other', () => {
    const trail = { visited: first, checked: false };
    expect(openPage(instrument, began, trail, 'role-group')?.id).toBe('role-group');
    expect(openPage(instrument, began, trail, 'why-pay')?.id).toBe('why-pay');
    for (const id of ['why-workload', 'trigger', 'one-change', 'nothing', '']) {
      expect(openPage(instrument, began, trail, id)).toBeUndefined();
    }
  });
});

describe('the step after a page', () => {
  it('is the next page before the check was reached, one that was done too', () => {
    const { step, trail } = moveOn(instrument, began, { visited: first, checked: false }, 'role-group', []);
    expect(step).toMatchObject({ kind: 'page', page: { id: 'tenure' } });
    expect(trail).toEqual({ visited: first, checked: false });
  });

  it('is what is not done, or the check, from then on', () => {
    const { step } = moveOn(instrument, began, { visited: first, checked: true }, 'role-group', []);
    expect(step).toMatchObject({ kind: 'page', page: { id: 'why-pay' } });
  });
});
