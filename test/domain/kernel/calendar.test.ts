import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR, isOn, type Moment } from '../../../infra/calendar.ts';
import { nextShuffleDay } from '../../../shared/domain/campaign/shuffle-day.ts';
import {
  addDays,
  addMonths,
  dayOf,
  endOfDay,
  monthOf,
  monthsOfQuarter,
  quarterOfMonth,
} from '../../../shared/domain/kernel/calendar.ts';

const FIRST = '2024-01-01';
const LAST = '2040-12-31';
const HOUR = 3_600_000;
const MINUTE = 60_000;

const DAYS: readonly string[] = (() => {
  const days = [FIRST];
  while (days.at(-1)! < LAST) days.push(addDays(days.at(-1)!, 1));
  return days;
})();

const WALL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Every instant of a day at which the clocks of London show a time: what EventBridge Scheduler would start at. */
function instantsAt(day: string, { hour, minute }: Moment): readonly number[] {
  const wall = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const utc = Date.parse(`${day}T${wall}:00Z`);
  return [utc - HOUR, utc].filter((at) => dayOf(at) === day && WALL.format(at) === wall);
}

const instant = fc.integer({
  min: endOfDay(addDays(FIRST, -1)),
  max: endOfDay(LAST) - 1,
});

describe('the days of London from 2024 to 2040', () => {
  it('follow each other without a gap or an overlap, two of each year an hour longer or shorter', () => {
    const odd: string[] = [];
    for (const day of DAYS) {
      const [from, to] = [endOfDay(addDays(day, -1)), endOfDay(day)];
      expect([dayOf(from), dayOf(to - 1), dayOf(to)]).toEqual([day, day, addDays(day, 1)]);
      const hours = (to - from) / HOUR;
      if (hours !== 24) odd.push(`${day} ${hours}`);
    }
    expect(odd).toHaveLength(2 * 17);
    expect(odd.map((line) => [line.slice(5, 7), line.slice(11)].join(' '))).toEqual(
      Array.from({ length: 17 }, () => ['03 23', '10 25']).flat(),
    );
    for (const line of odd) expect(new Date(`${line.slice(0, 10)}T12:00:00Z`).getUTCDay()).toBe(0);
  });

  it('put each instant into one day, one month and one quarter', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const day = dayOf(at);
        expect(endOfDay(addDays(day, -1))).toBeLessThanOrEqual(at);
        expect(at).toBeLessThan(endOfDay(day));
        const month = monthOf(at);
        expect(day.startsWith(month)).toBe(true);
        const quarter = quarterOfMonth(month);
        expect(monthsOfQuarter(quarter).filter((one) => one === month)).toHaveLength(1);
        for (const other of [addMonths(month, -3), addMonths(month, 3)])
          expect(monthsOfQuarter(quarterOfMonth(other))).not.toContain(month);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what the calendar starts, from 2024 to 2040', () => {
  it.each(Object.entries(CALENDAR) as [string, Moment][])(
    'starts %s once on each of its days, at a time that is there once also where the clocks change',
    (_, moment) => {
      const days = DAYS.filter((day) => isOn(moment, day));
      const { from, to } = moment.days ?? {};
      expect(days.length).toBe(from === undefined ? DAYS.length : 12 * 17 * (to! - from + 1));
      expect(days.filter((day) => instantsAt(day, moment).length !== 1)).toEqual([]);
    },
  );

  it('would skip and double what began between one and two in the morning', () => {
    const counts = DAYS.map((day) => instantsAt(day, { hour: 1, minute: 30 }).length);
    expect(counts.filter((count) => count === 0)).toHaveLength(17);
    expect(counts.filter((count) => count === 2)).toHaveLength(17);
  });

  it('mixes the answers of each instant in one shuffle: the first that starts after it, as people are told', () => {
    const shuffles = DAYS.filter((day) => day.endsWith('-01')).map((day) => ({
      day,
      at: instantsAt(day, CALENDAR.shuffle)[0]!,
    }));
    // One names the month before it, so that each month is named once, whichever clocks are in force.
    const named = shuffles.map(({ at }) => addMonths(monthOf(at), -1));
    expect(new Set(named).size).toBe(12 * 17);
    expect([named[0], named.at(-1)]).toEqual(['2023-12', '2040-11']);
    const about = fc
      .constantFrom(...shuffles.slice(0, -1))
      .chain(({ at }) => fc.integer({ min: -26 * 60, max: 26 * 60 }).map((minutes) => at + minutes * MINUTE));
    fc.assert(
      fc.property(fc.oneof(instant, about), (at) => {
        const next = shuffles.find((shuffle) => shuffle.at > at);
        expect([at, nextShuffleDay(at)]).toEqual([at, next?.day ?? '2041-01-01']);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reports after the shuffle of the same month has had four days to be done', () => {
    for (const month of new Set(DAYS.map((day) => day.slice(0, 7)))) {
      const [shuffle] = instantsAt(`${month}-01`, CALENDAR.shuffle);
      const [reports] = instantsAt(`${month}-05`, CALENDAR.reports);
      expect(reports! - shuffle!).toBeGreaterThan(95 * HOUR);
    }
  });
});
