import { describe, expect, it } from 'vitest';
import { signposted } from '../../../shared/domain/instrument/signpost.ts';
import { EXIT_INTERVIEW as exit } from './exit-interview.ts';
import { facts } from './people.ts';

describe('the way to support', () => {
  it.each([
    [{ taking_part: 'yes', reasons: ['wellbeing'] }, true],
    [{ taking_part: 'yes', reasons: ['culture', 'pay'] }, true],
    [{ taking_part: 'yes', x_health: 2 }, true],
    [{ taking_part: 'yes', x_speak: 3 }, false],
    [{ taking_part: 'yes', x_health: 'na' }, false],
    [{}, false],
  ])('after %j is shown: %s', (answers, expected) => {
    expect(signposted(exit, facts(answers))).toBe(expected);
  });

  it('is not shown by an instrument that has no such rule', () => {
    expect(signposted({ ...exit, signpost_if: null }, facts({ reasons: ['wellbeing'] }))).toBe(false);
  });
});
