import { icc } from '../statistics/icc.ts';
import { mean } from '../statistics/moments.ts';
import { type Alphas, alphasOf } from './alphas.ts';
import { itemMean, pointsOf, twoDecimals } from './means.ts';
import type { Cell, Table } from './report.ts';
import { type Scale, scalesOf } from './scale-table.ts';
import { itemText, type View } from './view.ts';

/** For the analyst: how alike people answer within a place, how unlike places are, and how a scale's statements go together. */
export function agreementTable(view: View): Table | undefined {
  const alphas = alphasOf(view);
  const rows = scalesOf(view).flatMap((scale) => rowsOf(view, scale, alphas));
  if (rows.length === 0) return undefined;
  return {
    id: 'agreement',
    title: 'For the analyst: agreement',
    note: `rwg compares the variance of the answers with one in which every point is as likely (0 is no agreement, 1 is complete); of a scale it is rwg(j). ICC(1) is the part of the variance that lies between units or pools, of all regions together, among those with 30 answers or more and every count known; ICC(2) is how far their means can be told apart. Group size is k0. Of a scale they would need each person’s answers together, unit by unit, which are not released. ${alphas.note}`,
    columns: [
      { title: 'Scale or statement', kind: 'text', detail: false },
      { title: 'Answered', kind: 'number', detail: false },
      { title: 'rwg', kind: 'ratio', detail: false },
      { title: 'ICC(1)', kind: 'ratio', detail: false },
      { title: 'ICC(2)', kind: 'ratio', detail: false },
      { title: 'Units', kind: 'number', detail: false },
      ...alphas.columns,
    ],
    rows,
  };
}

/** ICC(1), ICC(2) and the units that they are of. */
const NOT_KNOWN: readonly Cell[] = [{ mark: 'x' }, { mark: 'x' }, { mark: 'x' }];

function rowsOf(view: View, scale: Scale, alphas: Alphas): Cell[][] {
  const { name, items } = scale;
  const means = items.flatMap((item) => {
    const found = itemMean(pointsOf(view, item), view.subject);
    return found === undefined ? [] : [{ item, found }];
  });
  if (means.length === 0) return [];
  const ratios = means.map(({ found }) => found.variance / ((found.points ** 2 - 1) / 12));
  const whole: Cell[][] =
    means.length < items.length
      ? []
      : [
          [
            name,
            Math.min(...means.map(({ found }) => found.n)),
            rwg(mean(ratios), means.length),
            ...NOT_KNOWN,
            ...alphas.ofScale(scale),
          ],
        ];
  const each = means.map(({ item, found }, index): Cell[] => {
    const groups = view.release.groups.flatMap((group) => {
      const unit = group.level === 'unit' ? itemMean(pointsOf(view, item), group) : undefined;
      return unit === undefined ? [] : [unit.scores];
    });
    const between = icc(groups, 'k0');
    return [
      itemText(item),
      found.n,
      rwg(ratios[index] ?? 1, 1),
      ...(between.ok
        ? [twoDecimals(between.value.icc1), twoDecimals(between.value.icc2)]
        : [{ mark: 'x' } as const, { mark: 'x' } as const]),
      groups.length,
      ...alphas.ofStatement,
    ];
  });
  return [...whole, ...each];
}

/** James, Demaree and Wolf (1984), from the mean ratio of observed to uniform variance over j statements. */
const rwg = (ratio: number, j: number): Cell =>
  ratio >= 1 ? 0 : twoDecimals((j * (1 - ratio)) / (j * (1 - ratio) + ratio));
