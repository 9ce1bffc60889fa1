import { describe, expect, it } from 'vitest';
import type { AnsweredDriver } from '../../../shared/domain/improvement/action.ts';
import { beforeAndAfter } from '../../../shared/domain/improvement/before-and-after.ts';
import { driverFigures } from '../../../shared/domain/improvement/driver-figures.ts';
import { saidOf, youSaidWeDid } from '../../../shared/domain/improvement/you-said.ts';
import { anAction } from './an-action.ts';
import { count, reasonsRelease, withheld } from './reasons-release.ts';

const ANSWERS: AnsweredDriver = {
  kind: 'driver',
  driver: 'workload',
  reason: 'workload',
  campaign: 'survey',
  clock: '2026-Q1',
  scope: 'unit-N03SW1',
};
const unit = (n: number, workload: number, pay: number) => ({
  n,
  workload: count(workload),
  pay: count(pay),
});

describe('the reasons that an action can answer', () => {
  it('are those with a released figure, the one named most often first', () => {
    const release = reasonsRelease({ unit: unit(20, 6, 11) });
    expect(driverFigures(release, 'unit-N03SW1')?.drivers.map(({ driver }) => driver)).toEqual([
      'pay',
      'workload',
    ]);
  });

  it('never include one whose figure is withheld', () => {
    const release = reasonsRelease({ unit: { n: 20, workload: withheld, pay: count(11) } });
    expect(driverFigures(release, 'unit-N03SW1')?.drivers.map(({ driver }) => driver)).toEqual(['pay']);
  });

  it('say what would be expected again if nothing changed: less of what stands out', () => {
    const release = reasonsRelease({
      unit: unit(20, 16, 4),
      other: unit(30, 8, 12),
      region: unit(200, 60, 80),
    });
    const [workload] = driverFigures(release, 'unit-N03SW1')!.drivers;
    expect(workload).toMatchObject({ driver: 'workload', share: { percent: 80 } });
    expect(workload!.expected).toBeGreaterThan(30);
    expect(workload!.expected).toBeLessThan(80);
  });

  it('are none of a place that the release does not know', () => {
    expect(driverFigures(reasonsRelease({ unit: unit(20, 6, 11) }), 'unit-N07BRNT')).toBeUndefined();
  });
});

describe('before and after', () => {
  const before = reasonsRelease({ unit: unit(20, 15, 5) });

  it('sets the answers that are new in a later release against those of the report', () => {
    const after = reasonsRelease({ unit: unit(40, 18, 12) }, { clock: '2026-Q3' });
    expect(beforeAndAfter(ANSWERS, before, after)).toMatchObject({
      of: 'newer answers',
      before: { x: 15, n: 20 },
      after: { x: 3, n: 20 },
      verdict: 'lower',
    });
  });

  it('calls no change where chance would do', () => {
    const after = reasonsRelease({ unit: unit(40, 28, 12) }, { clock: '2026-Q3' });
    expect(beforeAndAfter(ANSWERS, before, after)).toMatchObject({ verdict: 'none' });
  });

  it('is nothing while the new answers are too few to be a group, or a figure is withheld', () => {
    const few = reasonsRelease({ unit: unit(29, 20, 8) }, { clock: '2026-Q3' });
    expect(beforeAndAfter(ANSWERS, before, few)).toBeUndefined();
    const hidden = reasonsRelease(
      { unit: { n: 40, workload: withheld, pay: count(12) } },
      { clock: '2026-Q3' },
    );
    expect(beforeAndAfter(ANSWERS, before, hidden)).toBeUndefined();
  });

  it('sets all answers of a later campaign against those of the report', () => {
    const later = reasonsRelease({ unit: unit(25, 4, 10) }, { campaign: 'survey-next' });
    expect(beforeAndAfter(ANSWERS, before, later)).toMatchObject({
      of: 'later campaign',
      title: 'Title of survey-next',
      before: { x: 15, n: 20 },
      after: { x: 4, n: 25 },
      verdict: 'lower',
    });
  });
});

describe('you said, we did', () => {
  const release = reasonsRelease({
    unit: unit(40, 30, 12),
    region: unit(300, 120, 5),
    nation: unit(2000, 700, 400),
  });

  it('tells what the region said and never the PDU, however many answered there', () => {
    expect(saidOf(ANSWERS, release)).toEqual({
      where: 'region-N03',
      words: 'workload and caseload',
      x: 120,
      n: 300,
    });
  });

  it('goes to the nation where the region may not show it to everybody, and else says nothing', () => {
    const pay = { ...ANSWERS, driver: 'pay' as const, reason: 'pay' };
    expect(saidOf(pay, release)).toMatchObject({ where: 'nation', x: 400 });
    expect(saidOf(pay, reasonsRelease({ unit: unit(40, 30, 12) }))).toBeUndefined();
  });

  it('puts actions under what was said, what most said first, and all else last', () => {
    const said = (x: number, words: string) => ({ where: 'Wales', words, x, n: 300 });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => anAction({ id }));
    const by = new Map([
      [a, said(30, 'pay')],
      [c, said(120, 'workload')],
      [d, said(30, 'pay')],
    ]);
    const told = youSaidWeDid([a!, b!, c!, d!], (action) => by.get(action));
    expect(told.map(({ said: words, actions }) => [words?.words, actions.map(({ id }) => id)])).toEqual([
      ['workload', ['c']],
      ['pay', ['a', 'd']],
      [undefined, ['b']],
    ]);
  });
});
