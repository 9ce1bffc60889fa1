import { expect, test } from 'vitest';
import { dueBetween } from '../../../infra/local/clock/due.ts';

const at = (time: string) => Date.parse(time);
const said = (from: string, to: string) =>
  dueBetween(at(from), at(to)).map((due) => `${new Date(due.at).toISOString().slice(0, 16)} ${due.what}`);

test('a shuffle is due on the first of each month at half past two in London, summer and winter', () => {
  const shuffles = said('2026-03-15T00:00Z', '2026-11-15T00:00Z').filter((line) => line.endsWith('shuffle'));
  expect(shuffles).toEqual([
    '2026-04-01T01:30 shuffle',
    '2026-05-01T01:30 shuffle',
    '2026-06-01T01:30 shuffle',
    '2026-07-01T01:30 shuffle',
    '2026-08-01T01:30 shuffle',
    '2026-09-01T01:30 shuffle',
    '2026-10-01T01:30 shuffle',
    '2026-11-01T02:30 shuffle',
  ]);
});

test('reports are due from the fifth to the 28th of a month, after its shuffle', () => {
  expect(
    said('2026-12-31T12:00Z', '2027-01-05T12:00Z').filter((line) => !/expire|anchor|open|mail/.test(line)),
  ).toEqual(['2027-01-01T02:30 shuffle', '2027-01-05T03:30 reports', '2027-01-05T06:00 coding']);
  const days = said('2026-06-01T12:00Z', '2026-06-30T12:00Z').filter((line) => line.endsWith('reports'));
  expect([days.length, days[0], days.at(-1)]).toEqual([
    24,
    '2026-06-05T02:30 reports',
    '2026-06-28T02:30 reports',
  ]);
});

test('what was due at an instant is due once', () => {
  const first = said('2026-12-31T12:00Z', '2027-01-01T02:30Z');
  expect(first.at(-1)).toBe('2027-01-01T02:30 shuffle');
  expect(said('2027-01-01T02:30Z', '2027-01-02T00:00Z')).toEqual([
    '2027-01-01T04:00 expire',
    '2027-01-01T04:30 anchor',
    '2027-01-01T08:00 open',
    '2027-01-01T09:00 mail',
  ]);
});

test('nights of expiring, anchoring and coding with nothing but openings, mail and reports between them become one', () => {
  const lines = said('2026-12-10T00:00Z', '2027-01-12T07:00Z').filter((line) => !/open|mail/.test(line));
  expect(lines.filter((line) => line.endsWith('reports'))).toHaveLength(19 + 8);
  expect(lines.filter((line) => !line.endsWith('reports'))).toEqual([
    '2026-12-28T06:00 coding',
    '2026-12-31T04:00 expire',
    '2026-12-31T04:30 anchor',
    '2027-01-01T02:30 shuffle',
    // Before the first night on which reports are made, and after the last.
    '2027-01-04T04:00 expire',
    '2027-01-04T04:30 anchor',
    '2027-01-12T04:00 expire',
    '2027-01-12T04:30 anchor',
    '2027-01-12T06:00 coding',
  ]);
});
