import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNote,
  addReading,
  changeTerms,
  closeAction,
} from '../../../shared/domain/improvement/change-action.ts';
import { isOpen, overdueOf, standingOf } from '../../../shared/domain/improvement/standing.ts';
import { addDays } from '../../../shared/domain/kernel/calendar.ts';
import { valueOf } from '../statistics/result-of.ts';
import { anAction } from './an-action.ts';

const HAND = { by: 'Rhian Sample', today: '2026-03-01' };
const day = (year: string, month: string, date: string) => ({ year, month, day: date });

describe('an action', () => {
  it('keeps who noted what and when, and counts each change', () => {
    const once = valueOf(addNote(anAction(), { text: ' First meetings held. ' }, HAND));
    const twice = valueOf(addNote(once, { text: 'All held.' }, { ...HAND, today: '2026-04-01' }));
    expect(twice.notes).toEqual([
      { on: '2026-03-01', by: 'Rhian Sample', text: 'First meetings held.' },
      { on: '2026-04-01', by: 'Rhian Sample', text: 'All held.' },
    ]);
    expect(twice.revision).toBe(3);
    expect(addNote(anAction(), { text: '  ' }, HAND)).toMatchObject({
      problem: { issues: [{ at: 'text', message: 'Enter your note' }] },
    });
  });

  it('is overdue from the day after its target, and no longer once it is closed', () => {
    const action = anAction({ target: '2026-06-30' });
    expect(standingOf(action, '2026-06-30')).toBe('under way');
    expect(standingOf(action, '2026-07-01')).toBe('overdue');
    const done = valueOf(closeAction(action, { as: 'done', text: 'All met.' }, HAND));
    expect(standingOf(done, '2027-01-01')).toBe('done');
    expect(standingOf(anAction({ decision: 'not agreed', target: '2020-01-01' }), '2026-07-01')).toBe(
      'not agreed',
    );
  });

  it('is listed as overdue with those that have waited longest first', () => {
    const actions = [
      anAction({ id: 'b', target: '2026-02-01' }),
      anAction({ id: 'a', target: '2026-02-01' }),
      anAction({ id: 'c', target: '2025-12-31' }),
      anAction({ id: 'd', target: '2026-03-02' }),
      anAction({ id: 'e', target: '2024-01-01', decision: 'not agreed' }),
    ];
    expect(overdueOf(actions, '2026-03-01').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('takes nothing more once it is closed', () => {
    const closed = valueOf(closeAction(anAction(), { as: 'stopped', text: 'Merged into another.' }, HAND));
    expect(addNote(closed, { text: 'More' }, HAND)).toMatchObject({ problem: { kind: 'conflict' } });
    expect(isOpen(closed, '2026-03-01')).toBe(false);
  });

  it('keeps what its owner and target were, and asks why they change', () => {
    const moved = changeTerms(
      anAction(),
      { owner: 'Deputy Head', target: day('2026', '9', '30'), why: 'A new post.' },
      HAND,
    );
    expect(valueOf(moved)).toMatchObject({ owner: 'Deputy Head', target: '2026-09-30' });
    expect(valueOf(moved).notes[0]?.text).toBe(
      'Owner: Head of Induction, now Deputy Head. Target: 2026-06-30, now 2026-09-30. A new post.',
    );
    const same = { owner: 'Head of Induction', target: day('2026', '06', '30'), why: 'No reason' };
    expect(changeTerms(anAction(), same, HAND).ok).toBe(false);
    expect(changeTerms(anAction(), { ...same, owner: 'One; Another' }, HAND)).toMatchObject({
      problem: { issues: [{ at: 'owner' }] },
    });
  });

  it('that repeats is done for this time and due again, on the first of its days that is still to come', () => {
    const annual = anAction({ target: '2025-09-30', repeats: 'annual' });
    const doneOn = (today: string) =>
      valueOf(closeAction(annual, { as: 'done', text: 'Reviewed.' }, { ...HAND, today }));
    expect(doneOn('2025-08-01')).toMatchObject({
      target: '2026-09-30',
      rounds: [{ target: '2025-09-30', done: '2025-08-01' }],
    });
    expect(doneOn('2026-11-22').target).toBe('2027-09-30');
    expect(doneOn('2025-08-01').closed).toBeUndefined();
    const leap = anAction({ target: '2028-02-29', repeats: 'annual' });
    expect(valueOf(closeAction(leap, { as: 'done', text: 'Done' }, HAND)).target).toBe('2029-02-28');
  });

  it('that repeats is never due again on a day that is past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }), (from, until) => {
        const target = addDays('2020-01-01', from);
        const today = addDays('2020-01-01', until);
        const annual = anAction({ target, repeats: 'annual' });
        const next = valueOf(closeAction(annual, { as: 'done', text: 'Done' }, { ...HAND, today })).target!;
        expect(next > today && next > target).toBe(true);
      }),
    );
  });

  it('keeps one value a day, in the order of days, and none of the future or from before its baseline', () => {
    const measure = {
      name: 'Starters met',
      unit: 'percent' as const,
      target: 100,
      baseline: { on: '2026-01-05', value: 40 },
      readings: [],
    };
    const put =
      (value: string, ...on: [string, string, string]) =>
      (action: typeof measured) =>
        addReading(action, { value, on: day(...on) }, HAND);
    const measured = anAction({ measure });
    const february = valueOf(put('60%', '2026', '02', '20')(measured));
    const january = valueOf(put('50', '2026', '1', '31')(february));
    const again = valueOf(put('62', '2026', '2', '20')(january));
    expect(again.measure?.readings.map(({ on, value }) => [on, value])).toEqual([
      ['2026-01-31', 50],
      ['2026-02-20', 62],
    ]);
    expect(put('70', '2026', '3', '2')(measured).ok).toBe(false);
    expect(put('70', '2026', '1', '4')(measured).ok).toBe(false);
    expect(put('101', '2026', '2', '1')(measured).ok).toBe(false);
    expect(put('about 70', '2026', '2', '31')(measured)).toMatchObject({
      problem: { issues: [{ at: 'value' }, { at: 'on-day' }] },
    });
    expect(addReading(anAction(), { value: '7', on: day('2026', '2', '1') }, HAND).ok).toBe(false);
  });
});
