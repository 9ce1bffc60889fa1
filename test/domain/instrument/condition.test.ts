import { describe, expect, it } from 'vitest';
import { holds } from '../../../shared/domain/instrument/condition.ts';
import type { Condition } from '../../../shared/domain/instrument/instrument.ts';

const facts = { answers: { one: 'a', scale: 2, many: ['a', 'b'] }, context: { wave: '3m' } };

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [{ q: 'one', op: 'eq', value: 'a' }, true],
    [{ q: 'one', op: 'eq', value: 'b' }, false],
    [{ q: 'scale', op: 'in', value: [1, 2] }, true],
    [{ q: 'scale', op: 'in', value: ['1', '2'] }, false],
    [{ q: 'one', op: 'not_in', value: ['b'] }, true],
    [{ q: 'one', op: 'not_in', value: ['a'] }, false],
    [{ q: 'many', op: 'includes', value: 'b' }, true],
    [{ q: 'many', op: 'includes', value: 'c' }, false],
    [{ q: 'many', op: 'count_gte', value: 2 }, true],
    [{ q: 'many', op: 'count_gte', value: 3 }, false],
    [{ q: 'ctx.wave', op: 'eq', value: '3m' }, true],
    [{ q: 'ctx.wave', op: 'eq', value: '6m' }, false],
    [
      {
        all: [
          { q: 'one', op: 'eq', value: 'a' },
          { q: 'many', op: 'includes', value: 'a' },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { q: 'one', op: 'eq', value: 'a' },
          { q: 'many', op: 'includes', value: 'c' },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { q: 'one', op: 'eq', value: 'b' },
          { q: 'many', op: 'includes', value: 'a' },
        ],
      },
      true,
    ],
    [{ any: [] }, false],
    [{ all: [] }, true],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, facts)).toBe(expected);
  });

  it.each(['eq', 'in', 'not_in', 'includes', 'count_gte'] as const)(
    'of kind %s on a question without answer is false',
    (op) => {
      expect(holds({ q: 'nothing', op, value: op === 'count_gte' ? 0 : 'a' }, facts)).toBe(false);
      expect(holds({ q: 'ctx.nothing', op, value: 'a' }, facts)).toBe(false);
      expect(holds({ q: 'constructor', op, value: 'a' }, facts)).toBe(false);
    },
  );
});
