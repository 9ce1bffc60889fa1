import { funnelOf } from '../context/funnel.ts';
import { isComplete } from '../context/freeze-staffing.ts';
import { leavingOf } from '../context/leaving.ts';
import type { ContextSnapshot } from '../context/snapshot.ts';
import type { Class } from '../context/funnel.ts';

/** A unit's leaving rate with its interval, and where that leaves it among the others: never the one without the other. */
export interface RankedUnit {
  readonly unit: string;
  readonly region: string;
  readonly staff: number;
  readonly left: number;
  /** Share of average staff who left in the year, with its 95% interval. */
  readonly rate: { readonly rate: number; readonly lo: number; readonly hi: number };
  /** 1 is the highest rate. */
  readonly rank: number;
  /** The ranks that the intervals leave open: chance alone could put the unit anywhere between. */
  readonly ranks: { readonly from: number; readonly to: number };
  readonly class: Class | undefined;
}

/**
 * Units with a whole year of staffing, the highest rate first. A unit surely ranks below another only where its interval
 * ends under that of the other.
 */
export function rankedUnits(staffing: ContextSnapshot['staffing']): readonly RankedUnit[] {
  if (staffing === null) return [];
  const classes = new Map(funnelOf(staffing)?.units.map((each) => [each.unit, each.class]));
  const rated = staffing.units.filter(isComplete).flatMap(({ unit, region, ...own }) => {
    const leaving = leavingOf([own], staffing.average);
    return leaving?.leaving === undefined
      ? []
      : [{ unit, region, staff: Math.round(leaving.average), left: leaving.left, rate: leaving.leaving }];
  });
  return rated
    .toSorted((a, b) => b.rate.rate - a.rate.rate || (a.unit < b.unit ? -1 : 1))
    .map((each, _, all): RankedUnit => ({
      ...each,
      rank: 1 + all.filter(({ rate }) => rate.rate > each.rate.rate).length,
      ranks: {
        from: 1 + all.filter(({ rate }) => rate.lo > each.rate.hi).length,
        to: all.length - all.filter(({ rate }) => rate.hi < each.rate.lo).length,
      },
      class: classes.get(each.unit),
    }));
}
