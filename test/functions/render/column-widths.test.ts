import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, titleLines } from '../../../functions/render/documents/column-widths.ts';

const length = (text: string) => text.length;
const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b') });
const line = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((rows) =>
    fc.array(fc.array(line, { minLength: rows, maxLength: rows }), { minLength: 1, maxLength: 7 }),
  );

describe('widths of columns', () => {
  it('fill the line exactly', () => {
    fc.assert(
      fc.property(table, (columns) => {
        const sum = columnWidths(columns, 100, length).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(100, 6);
      }),
    );
  });

  it('never break a word that there is room for', () => {
    fc.assert(
      fc.property(table, (columns) => {
        const words = columns.map((texts) =>
          Math.max(...texts.flatMap((text) => text.split(' ').map(length))),
        );
        fc.pre(words.reduce((a, b) => a + b, 0) <= 100);
        columnWidths(columns, 100, length).forEach((width, at) =>
          expect(width).toBeGreaterThanOrEqual((words[at] ?? 0) - 1e-9),
        );
      }),
    );
  });

  it('leave a long title on two lines of like length', () => {
    expect(titleLines('England and Wales (%)')).toEqual(['England\u00a0and', 'Wales\u00a0(%)']);
    expect(titleLines('Interval (%)')).toEqual(['Interval (%)']);
  });

  it('leave a very long title on as many lines as keep its column narrow', () => {
    const lines = titleLines('When something goes wrong, we look for what we can learn (%)');
    expect(lines).toHaveLength(4);
    for (const each of lines) expect(each.length).toBeLessThanOrEqual(20);
  });

  it('give a long text more than a short one, and numbers what they need', () => {
    const [figure, value, source] = columnWidths(
      [
        ['Figure', 'Leaving rate'],
        ['Value', '12'],
        ['Source', 'a definition '.repeat(20).trim()],
      ],
      100,
      length,
    );
    expect(value).toBeGreaterThanOrEqual(5);
    expect(value).toBeLessThan(8);
    expect(source).toBeGreaterThan(figure! * 3);
  });
});
