import { describe, expect, it } from 'vitest';
import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { mayConcernHead } from '../../../shared/domain/report/concerns-head.ts';

type Figure = { is: 'count'; x: number } | { is: 'withheld'; by: 'value' };
const count = (x: number): Figure => ({ is: 'count', x });

/** A release of one unit, with the figures of its question about reasons. */
const released = (figures: Record<string, Figure>) =>
  ({
    questions: [
      {
        id: 'reasons',
        role: 'reasons',
        options: ['pay', 'workload', 'management', 'culture'].map((value) => ({ value, driver: value })),
      },
    ],
    groups: [
      { id: 'unit-A', figures: { reasons: figures } },
      { id: 'nation', figures: { reasons: { management: count(900) } } },
    ],
    scopes: [
      { scope: 'unit-A', kind: 'unit', own: 'unit-A', pool: null },
      { scope: 'nation', kind: 'nation', national: 'nation' },
    ],
  }) as unknown as Release;

describe('a report may be about how the head of the unit manages', () => {
  it('where management or culture is among the two reasons given most often', () => {
    expect(
      mayConcernHead(released({ pay: count(12), culture: count(11), workload: count(5) }), 'unit-A'),
    ).toBe(true);
    expect(mayConcernHead(released({ management: count(9), pay: count(3) }), 'unit-A')).toBe(true);
  });

  it('and not where it comes after others, or is not shown', () => {
    expect(
      mayConcernHead(released({ pay: count(12), workload: count(11), management: count(5) }), 'unit-A'),
    ).toBe(false);
    const withheld = released({
      management: { is: 'withheld', by: 'value' },
      pay: count(12),
      workload: count(11),
    });
    expect(mayConcernHead(withheld, 'unit-A')).toBe(false);
  });

  it('and never where it is of no unit', () => {
    expect(mayConcernHead(released({}), 'nation')).toBe(false);
    expect(mayConcernHead(released({}), 'unit-B')).toBe(false);
  });
});
