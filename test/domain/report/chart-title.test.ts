import { expect, it } from 'vitest';
import { chartTitle } from '../../../shared/domain/report/chart-title.ts';
import { aboutFinding } from '../../../shared/domain/report/findings.ts';
import type { TopGroup } from '../../../shared/domain/report/top-group.ts';
import type { View } from '../../../shared/domain/report/view.ts';

const option = (value: string, label: string) => ({ value, label, driver: null, exclusive: false });
const OPTIONS = [option('pay', 'Pay'), option('hours', 'Hours'), option('travel', 'Travel')];
const ABOUT = [option('low', 'Too low'), option('late', 'Paid late'), option('unfair', 'Unfair')];

/** A unit of 20 that gave each answer about pay so often. */
const viewOf = (...about: readonly number[]) =>
  ({
    subject: {
      n: 20,
      figures: {
        fu: Object.fromEntries(ABOUT.map(({ value }, at) => [value, { is: 'count', x: about[at] ?? 0 }])),
      },
    },
    release: {
      questions: [
        { id: 'reasons', role: 'reasons', options: OPTIONS },
        { id: 'fu', role: 'sub-reasons', follows: 'pay', options: ABOUT },
      ],
    },
  }) as unknown as View;

const group = (standsOut: boolean, ...counts: readonly number[]) =>
  ({ standsOut, named: counts.map((x, at) => ({ option: OPTIONS[at]!, x })) }) as unknown as TopGroup;

it.each([
  [group(true, 15), 'Pay was named most often, by 75% of 20'],
  [group(true, 9, 8), 'Pay and hours were named most often among 20 answers, and cannot be told apart'],
  [
    group(true, 9, 8, 8),
    'Pay and 2 other reasons were named most often among 20 answers, and cannot be told apart',
  ],
  [group(false, 5, 4), 'Pay was named most often, but no small group of reasons stands out among 20 answers'],
  [group(false, 4, 4), 'No small group of reasons stands out among 20 answers'],
  [group(false), 'No reason was named by more than 2 of 20'],
])('the title of the picture states the finding, and calls none of several the first: %#', (top, title) => {
  expect(chartTitle(viewOf(), top)).toBe(title);
});

it.each([
  [[6, 3, 1], ['Pay was most often about: too low, 6 of 20 (30%).']],
  [[3, 3, 1], ['Pay was most often about: too low; paid late, 3 of 20 (15%) each.']],
  [[3, 3, 3], []],
])('what a reason was about names those given as often together, and none of many: %j', (about, said) => {
  expect(aboutFinding(viewOf(...about), group(true, 10))).toEqual(said);
});
