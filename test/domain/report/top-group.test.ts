import { describe, expect, it } from 'vitest';
import type { ReleasedGroup, ReleasedQuestion } from '../../../shared/domain/disclosure/release.ts';
import { topGroup } from '../../../shared/domain/report/top-group.ts';

const question = (count: number) =>
  ({
    id: 'reasons',
    options: Array.from({ length: count }, (_, at) => ({
      value: `r${at}`,
      label: `Reason ${at}`,
      exclusive: false,
    })),
  }) as unknown as ReleasedQuestion;

const group = (n: number, figures: readonly object[]) =>
  ({
    n,
    figures: { reasons: Object.fromEntries(figures.map((each, at) => [`r${at}`, each])) },
  }) as unknown as ReleasedGroup;

const LOW = { is: 'bound', most: 2 };

describe('the reasons that lead', () => {
  it('stand out where the others are below the interval of the first', () => {
    const { named, standsOut } = topGroup(
      question(7),
      group(36, [{ is: 'count', x: 30 }, { is: 'count', x: 8 }, LOW, LOW, LOW, LOW, LOW]),
    );
    expect([named.map(({ x }) => x), standsOut]).toEqual([[30], true]);
  });

  it('are a group where their intervals overlap that of the first', () => {
    const counts = [10, 5, 4].map((x) => ({ is: 'count', x }));
    expect(topGroup(question(3), group(26, counts)).named.map(({ x }) => x)).toEqual([10, 5, 4]);
    const more = [100, 50, 40].map((x) => ({ is: 'count', x }));
    expect(topGroup(question(3), group(260, more)).named.map(({ x }) => x)).toEqual([100]);
  });

  it('do not stand out where others, printed as 2 or fewer, may have been named as often', () => {
    const { named, standsOut } = topGroup(
      question(7),
      group(13, [{ is: 'count', x: 4 }, LOW, LOW, LOW, LOW, LOW, LOW]),
    );
    expect([named.map(({ x }) => x), standsOut]).toEqual([[4], false]);
  });
});
