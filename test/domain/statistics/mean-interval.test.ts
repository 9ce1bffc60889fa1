import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../shared/domain/statistics/mean-interval.ts';

describe('the interval of a mean', () => {
  it('is Student’s', () => {
    // R: 3.4 + c(-1, 1) * qt(.975, 29) * 0.2
    const found = meanInterval(3.4, 0.2, 29, 0.95);
    if (!found.ok) throw new Error('no interval');
    expect(found.value.lo).toBeCloseTo(2.990954, 6);
    expect(found.value.hi).toBeCloseTo(3.809046, 6);
  });

  it('has no width where nobody differs', () => {
    expect(meanInterval(3, 0, 9, 0.95)).toEqual({ ok: true, value: { lo: 3, hi: 3 } });
  });

  it('is none of one value, of no spread that is a number, or at no level', () => {
    expect(meanInterval(3, 0.1, 0, 0.95).ok).toBe(false);
    expect(meanInterval(3, -1, 9, 0.95).ok).toBe(false);
    expect(meanInterval(Number.NaN, 1, 9, 0.95).ok).toBe(false);
    expect(meanInterval(3, 1, 9, 1).ok).toBe(false);
  });
});
