import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../shared/domain/report/compare.ts';
import { specificFindings } from '../../../shared/domain/report/specific.ts';
import type { View } from '../../../shared/domain/report/view.ts';

const OPTIONS = Array.from({ length: 12 }, (_, at) => ({
  value: `r${at}`,
  label: `Reason ${at}`,
  driver: `d${at}`,
}));
const REGION = { id: 'region-N03', name: 'Wales', level: 'region', n: 140, figures: {} };

/** A unit of 40 whose reasons were named by so many. */
const viewOf = (counts: readonly number[], whole: object | undefined = REGION) =>
  ({
    how: 'own',
    subject: {
      id: 'unit-A',
      name: 'Gwent',
      level: 'unit',
      n: 40,
      figures: { reasons: Object.fromEntries(counts.map((x, at) => [`r${at}`, { is: 'count', x }])) },
    },
    beside: [REGION],
    whole,
    release: { questions: [{ id: 'reasons', role: 'reasons', options: OPTIONS }] },
  }) as unknown as View;

const higher = (x: number, at: number): Comparison => ({
  question: 'reasons',
  value: `r${at}`,
  verdict: 'higher',
  x,
  rest: { x: 1, n: 100 },
  ratio: undefined,
});

describe('what sets a place apart', () => {
  it('begins with what is furthest apart, and says how many more there are than are listed', () => {
    const counts = [10, 30, 11, 12, 13, 14, 15, 16, 17, 18];
    const { points } = specificFindings(viewOf(counts), counts.map(higher), [])!;
    expect(points[0]).toBe('More: reason 1, 30 of 40 (75%) against 1 of 100 (1%).');
    expect(points.length).toBe(9);
    expect(points.at(-1)).toBe('2 more differ clearly.');
  });

  it('names what was compared, and nothing that was not', () => {
    const { note, points } = specificFindings(viewOf([10]), [{ ...higher(10, 0), verdict: 'none' }], [])!;
    expect(note).toBe(
      '40 answers here, 100 there. Compared: 1 reason for leaving, adjusted for how many are compared.',
    );
    expect(points).toEqual([expect.stringMatching(/^None of the 1 compared differs clearly\./)]);
  });

  it('says of a unit that it cannot be compared yet, where the rest has no figures over its months', () => {
    const found = specificFindings({ ...viewOf([10]), whole: undefined }, [], [])!;
    expect(found.title).toBe('Not compared with the rest of Wales yet');
    expect(found.points[0]).toContain('these 40 answers');
  });
});
