import { describe, expect, it } from 'vitest';
import { mainReason } from '../../../shared/domain/answer/derive.ts';

describe('the main reason', () => {
  it.each([
    [{ reasons: ['pay', 'career'], main_reason: 'career' }, 'career'],
    [{ reasons: ['pay'] }, 'pay'],
    [{ reasons: ['pay', 'career'] }, undefined],
    [{ reasons: ['pnts'] }, undefined],
    [{ reasons: ['none'] }, undefined],
    [{}, undefined],
  ])('of %j is %s', (answers, expected) => {
    expect(mainReason(answers)).toBe(expected);
  });
});
