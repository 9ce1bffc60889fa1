import type { Release, ReleasedFigure, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { oncePer } from '../kernel/once-per.ts';
import { betweenUnitSd } from '../statistics/between-unit-sd.ts';
import { shrunkenShare } from '../statistics/shrunken-share.ts';
import type { Cell } from './report.ts';

/** Estimated from few units, the spread is often nothing, and then a unit's own answers would count for nothing. */
const LEAST_SD = 0.05;

/** A bound of 2 or fewer stands for its middle, in the spread between units alone. */
const middleOf = (figure: ReleasedFigure | undefined): number | undefined =>
  figure?.is === 'count' ? figure.x : figure?.is === 'bound' ? figure.most / 2 : undefined;

const known = oncePer((_: Release) => new Map<string, number | undefined>());

/** How much units differ in a share, over all units and pools with figures: a standard deviation, from released figures. */
export function spreadBetweenUnits(
  release: Release,
  { id }: ReleasedQuestion,
  value: string,
): number | undefined {
  const name = `${id}#${value}`;
  const held = known(release);
  if (!held.has(name)) held.set(name, spreadOf(release, id, value));
  return held.get(name);
}

function spreadOf({ groups }: Release, question: string, value: string): number | undefined {
  const units = groups.flatMap(({ level, n, figures }) => {
    const x = level === 'unit' ? middleOf(figures[question]?.[value]) : undefined;
    return x === undefined ? [] : [{ x, n }];
  });
  const spread = betweenUnitSd(
    units.map(({ x }) => x),
    units.map(({ n }) => n),
    LEAST_SD,
  );
  return spread.ok ? spread.value.sd : undefined;
}

/** A unit's share drawn towards its region's, the more so the fewer answered, in whole per cent with its interval. */
export function drawnShare(
  release: Release,
  question: ReleasedQuestion,
  value: string,
  unit: ReleasedGroup,
  region: ReleasedGroup,
): readonly [share: Cell, low: Cell, high: Cell] {
  const own = unit.figures[question.id]?.[value];
  const around = region.figures[question.id]?.[value];
  const sd = spreadBetweenUnits(release, question, value);
  if (own?.is !== 'count' || around?.is !== 'count' || sd === undefined) {
    const mark: Cell = { mark: own?.is === 'bound' ? 'low' : own?.is === 'withheld' ? 'c' : 'x' };
    return [mark, mark, mark];
  }
  const drawn = shrunkenShare(own.x, unit.n, { mean: around.x / region.n, sd }, 0.95);
  if (!drawn.ok) return [{ mark: 'x' }, { mark: 'x' }, { mark: 'x' }];
  const { share, lo, hi } = drawn.value;
  return [whole(share), whole(lo), whole(hi)];
}

const whole = (share: number): number => Math.round(100 * share);
