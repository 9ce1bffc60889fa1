import type { Split, SplitCount } from '../proof/split.ts';
import type { ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import type { ReleasedCut } from './cut.ts';
import type { Stretch } from './said-of-area.ts';

interface Asked {
  readonly question: ReleasedQuestion;
  readonly areas: readonly { readonly area: string; readonly stretch: Stretch }[];
}

/** What releases have told of a region apart: its people between one saying of it and the next. */
interface Between extends Pick<Stretch, 'region' | 'upTo'> {
  readonly n: number;
}

/** Of each answer in a table of areas: what all releases leave possible of what it does not show. */
export function areasSplits(
  { question, areas }: Asked,
  { columns, rows }: ReleasedCut,
  said: readonly Statement[],
): readonly Split[] {
  const between = betweenSayings(said);
  return columns.map(({ value }): Split => {
    const asked = areas.map(({ area, stretch }, at): SplitCount => {
      const figure = rows[at]?.figures[value];
      const n = sum(between.filter((one) => isIn(one, stretch)).map((one) => one.n));
      const count = { part: area, answer: value, sensitive: false, n };
      return figure?.is === 'count'
        ? { ...count, least: figure.x, most: figure.x, is: 'shown' }
        : { ...count, least: 0, most: n, is: 'withheld' };
    });
    const others = between.map(({ region, upTo, n }): SplitCount => ({
      part: `${region ?? ''} to ${upTo}`,
      answer: value,
      sensitive: false,
      n,
      least: 0,
      most: n,
      is: 'aside',
    }));
    const termsOf = (stretch: Stretch, by: number): [number, number][] =>
      between.flatMap((one, at) => (isIn(one, stretch) ? [[asked.length + at, by]] : []));
    return {
      name: `${question.id}=${value} of areas`,
      counts: [...asked, ...others],
      known: [
        ...areas.map(({ stretch }, at) => ({
          terms: [[at, 1] as [number, number], ...termsOf(stretch, -1)],
          low: 0,
          high: 0,
        })),
        ...said.flatMap(({ area, figures }) => {
          const figure = figures[question.id]?.[value];
          if (area === null || figure?.is !== 'count') return [];
          return [{ terms: termsOf({ ...area, after: '' }, 1), low: figure.x, high: figure.x }];
        }),
      ],
    };
  });
}

const isIn = (one: Between, { region, after, upTo }: Stretch): boolean =>
  (region === null || region === one.region) && one.upTo > after && one.upTo <= upTo;

function betweenSayings(said: readonly Statement[]): readonly Between[] {
  const regions = Map.groupBy(
    said.flatMap(({ area, n }) => (area === null || area.region === null ? [] : [{ ...area, n }])),
    ({ region }) => region,
  );
  return [...regions].flatMap(([region, all]) => {
    const upTo = new Map(all.map((one) => [one.upTo, one.n]));
    const clocks = [...upTo.keys()].sort();
    return clocks.map((clock, at): Between => ({
      region,
      upTo: clock,
      n: (upTo.get(clock) ?? 0) - (upTo.get(clocks[at - 1] ?? '') ?? 0),
    }));
  });
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
