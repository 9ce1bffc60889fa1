import { describe, expect, it } from 'vitest';
import { type CodingBatch, nextBatch } from '../../../shared/domain/coding/batch.ts';
import { codedTwice, commentsOf } from '../../../shared/domain/coding/seats.ts';

const names = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, at) => `${String((at + from) * 7919).padStart(16, '0')}${String(at).padStart(16, '0')}`,
  );
const AT = { campaign: 'leavers', region: 'N03', k: 10 };
const BOOK = { id: 'drivers', version: '1.0.0' };
const period = (clock: string, ...months: string[]) => ({
  campaign: 'leavers',
  region: 'N03',
  clock,
  months,
  respondents: 30,
});

describe('a batch of comments', () => {
  const q1 = period('2026-Q1', '2026-01', '2026-02');
  const months = [
    { month: '2026-01', texts: 8 },
    { month: '2026-02', texts: 6 },
  ];

  it('is all comments of whole region periods that are in none', () => {
    const comments = names(14);
    const batch = nextBatch(AT, { periods: [q1], months, comments, batches: [] }, BOOK) as CodingBatch;
    expect(batch).toMatchObject({ number: 1, periods: ['2026-Q1'], codebook: BOOK });
    expect(batch.comments).toEqual(comments.toSorted());
    const more = [...comments, ...names(12, 100)];
    const second = nextBatch(
      AT,
      {
        periods: [q1, period('2026-Q2', '2026-05')],
        months: [...months, { month: '2026-05', texts: 12 }],
        comments: more,
        batches: [batch],
      },
      BOOK,
    );
    expect(second).toMatchObject({ number: 2, periods: ['2026-Q2'], comments: names(12, 100).toSorted() });
  });

  it('waits while a shuffle is putting its texts there, or a month is in no period, or there are too few', () => {
    const standing = { periods: [q1], months, comments: names(14), batches: [] };
    expect(nextBatch(AT, { ...standing, comments: names(15) }, BOOK)).toBe('unfinished');
    const april = [...months, { month: '2026-04', texts: 3 }];
    expect(nextBatch(AT, { ...standing, months: april, comments: names(17) }, BOOK)).toBe('period');
    const few = { ...standing, months: [{ month: '2026-01', texts: 9 }], comments: names(9) };
    expect(nextBatch(AT, few, BOOK)).toBe('few');
  });

  it('that waited for k takes all the periods it waited through', () => {
    const two = { periods: [q1, period('2026-Q2', '2026-05')], batches: [] };
    const own = [
      { month: '2026-01', texts: 4 },
      { month: '2026-05', texts: 7 },
    ];
    expect(nextBatch(AT, { ...two, months: own, comments: names(11) }, BOOK)).toMatchObject({
      periods: ['2026-Q1', '2026-Q2'],
    });
  });
});

describe('who codes what', () => {
  it('is all for the first, a quarter for the second and ten at least, the same whenever they ask', () => {
    for (const [count, twice] of [
      [200, 50],
      [24, 10],
      [8, 8],
    ] as const) {
      const comments = names(count);
      const other = { comments: comments.toReversed() };
      expect(codedTwice({ comments }).size).toBe(twice);
      expect(codedTwice(other)).toEqual(codedTwice({ comments }));
      expect(commentsOf(other, 1)).toEqual(commentsOf({ comments }, 1));
      expect(commentsOf({ comments }, 1)).toHaveLength(count);
      expect(new Set(commentsOf({ comments }, 2))).toEqual(codedTwice({ comments }));
    }
  });
});
