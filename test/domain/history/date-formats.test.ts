import { describe, expect, it } from 'vitest';
import { FORMATS, readDate } from '../../../shared/domain/history/date-formats.ts';

describe('a date as a file has it', () => {
  it.each([
    ['2012', 'year', '2012'],
    ['08/2012', 'month', '2012'],
    ['8/2012', 'month', '2012'],
    ['2012-08', 'month', '2012'],
    ['Aug 2012', 'month', '2012'],
    ['August-2012', 'month', '2012'],
    ['2012-08-31', 'month', '2012'],
    ['31/08/2012', 'month', '2012'],
    ['08/31/2012', 'month', '2012'],
    ['31 August 2012', 'month', '2012'],
  ])('%s is known to the %s', (cell, precision, year) => {
    expect(readDate(cell, FORMATS)).toEqual({ precision, year });
  });

  it.each(['', '12', '13/2012', '2012/08/31', '32/01/2012', '0212', '2012.0', 'Sometime 2012'])(
    '%j is no date',
    (cell) => {
      expect(readDate(cell, FORMATS)).toBeUndefined();
    },
  );

  it('is read only as the mapping says', () => {
    expect(readDate('2012', ['MM/YYYY'])).toBeUndefined();
  });
});
