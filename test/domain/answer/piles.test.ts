import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealAnswers } from '../../../shared/domain/answer/piles.ts';
import { questionOf } from '../../../shared/domain/instrument/instrument.ts';
import { EXIT_INTERVIEW as exit } from '../instrument/exit-interview.ts';
import { anyAnswers, walk } from '../instrument/people.ts';

describe('dealing answers into piles', () => {
  const dealt = dealAnswers(exit, {
    taking_part: 'yes',
    role_group: 'po',
    tenure: 'lt6m',
    leave_type: 'resign',
    reasons: ['pay', 'career'],
    main_reason: 'pay',
    x_induct: 4,
    best: 'The team',
    one_change: 'Pay',
  });

  it('keeps with the unit what may stay with it', () => {
    expect(dealt.slip).toEqual({ leave_type: 'resign', reasons: ['pay', 'career'], main_reason: 'pay' });
  });

  it('keeps profile answers apart, with copies of what they are counted against', () => {
    expect(dealt.profile).toEqual({
      role_group: 'po',
      tenure: 'lt6m',
      x_induct: 4,
      reasons: ['pay', 'career'],
      main_reason: 'pay',
    });
  });

  it('keeps each text alone', () => {
    expect(dealt.comments).toEqual([
      { question: 'best', text: 'The team' },
      { question: 'one_change', text: 'Pay' },
    ]);
  });

  it('names a single reason as the main one', () => {
    expect(dealAnswers(exit, { reasons: ['pay'] }).slip['main_reason']).toBe('pay');
    expect(dealAnswers(exit, { reasons: ['pnts'] }).slip).not.toHaveProperty('main_reason');
  });

  it('puts no profile answer and no text beside a unit, and loses nothing that is kept', () => {
    fc.assert(
      fc.property(anyAnswers, (wanted) => {
        const { answers } = walk(exit, wanted);
        const { slip, profile, comments } = dealAnswers(exit, answers);
        for (const id of Object.keys(slip)) expect(questionOf(exit, id)?.pile).toBe('slip');
        const kept = new Set([
          ...Object.keys(slip),
          ...Object.keys(profile),
          ...comments.map((each) => each.question),
        ]);
        for (const id of Object.keys(answers))
          expect(kept.has(id)).toBe(questionOf(exit, id)?.pile !== 'none');
      }),
    );
  });
});
