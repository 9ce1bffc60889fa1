import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../shared/domain/instrument/instrument.ts';
import { offeredOptions } from '../../../shared/domain/instrument/option-order.ts';
import { EXIT_INTERVIEW as exit } from './exit-interview.ts';
import { facts } from './people.ts';

const order = (id: string, seed: string, answers = {}) =>
  offeredOptions(exit, questionOf(exit, id)!, facts(answers), seed).map((option) => option.value);

describe('the order of options', () => {
  it('is the same for one person and differs between people, with "other" and what stands alone last', () => {
    const orders = Array.from({ length: 50 }, (_, at) => order('reasons', `person ${at}`));
    expect(order('reasons', 'person 7')).toEqual(orders[7]);
    expect(new Set(orders.map(String)).size).toBe(50);
    for (const one of orders) expect(one.slice(-2)).toEqual(['other', 'pnts']);
  });

  it('puts each option first about equally often', () => {
    const firsts = Map.groupBy(
      Array.from({ length: 3200 }, (_, at) => order('reasons', `person ${at}`)[0]),
      (value) => value,
    );
    expect(firsts.size).toBe(16);
    // 3,200 draws over 16: 200 each, with a standard deviation of 14; six of them either way.
    for (const draws of firsts.values()) expect(Math.abs(draws.length - 200)).toBeLessThan(84);
  });

  it('loses no option', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(new Set(order('stay_change', seed))).toEqual(new Set(order('stay_change', '')));
        expect(order('stay_change', seed)).toHaveLength(13);
      }),
    );
  });

  it('stays as written where nothing is to be shuffled', () => {
    expect(order('trigger', 'anybody')).toEqual(['yes', 'no', 'unsure', 'pnts']);
  });

  it('offers for the main reason what was chosen as reasons, in the order they were shown', () => {
    const shown = order('reasons', 'me').filter((value) =>
      ['pay', 'career', 'training'].includes(String(value)),
    );
    expect(order('main_reason', 'me', { reasons: ['pay', 'training', 'career'] })).toEqual(shown);
    expect(order('main_reason', 'me')).toEqual([]);
  });
});
