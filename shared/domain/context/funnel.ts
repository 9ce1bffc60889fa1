import { funnelClass, type FunnelClass } from '../statistics/funnel-class.ts';
import { funnelPower, funnelZClass } from '../statistics/funnel-limits.ts';
import { funnelOverdispersion } from '../statistics/funnel-overdispersion.ts';
import { isComplete } from './freeze-staffing.ts';
import { LEAST_STAFF, leavingOf } from './leaving.ts';
import type { ContextSnapshot } from './snapshot.ts';

/** Drawn in at each end before the spread beyond chance is judged. */
const WINSOR = 0.1;

export type Class = FunnelClass['class'];

export interface UnitInFunnel {
  readonly unit: string;
  readonly region: string;
  /** Allowing for how far units differ beyond chance, where they do. */
  readonly class: Class;
  /** By chance alone. */
  readonly exact: Class;
  /** Average staff, as a whole number. */
  readonly n: number;
}

/** All units of a staffing version against the rate of all of them together. */
export interface Funnel {
  readonly theta: number;
  readonly phi: number;
  readonly tau2: number;
  readonly units: readonly UnitInFunnel[];
  /** How often a unit of n staff whose rate is a multiple of theta is seen as high. */
  readonly power: (n: number, times: number) => { alarm: number; alert: number } | undefined;
}

/** Undefined where fewer than two units have a whole year, or nobody left anywhere. */
export function funnelOf(staffing: ContextSnapshot['staffing']): Funnel | undefined {
  const counted = (staffing?.units ?? []).filter(isComplete).flatMap(({ unit, region, ...own }) => {
    const leaving = leavingOf([own], staffing?.average ?? '13-point');
    return leaving === undefined || leaving.average < LEAST_STAFF
      ? []
      : [{ unit, region, x: leaving.left, n: Math.round(leaving.average) }];
  });
  const fit = counted.filter(({ x, n }) => x <= n);
  const spread = funnelOverdispersion(
    fit.map(({ x }) => x),
    fit.map(({ n }) => n),
    WINSOR,
  );
  if (!spread.ok || !(spread.value.theta > 0 && spread.value.theta < 1)) return undefined;
  const { theta, phi, tau2, z_adjusted: z } = spread.value;
  return {
    theta,
    phi,
    tau2,
    units: fit.flatMap(({ unit, region, x, n }, at): UnitInFunnel[] => {
      const exact = funnelClass(x, n, theta);
      const adjusted = tau2 > 0 ? funnelZClass(z[at] ?? Number.NaN) : exact;
      if (!exact.ok || !adjusted.ok) return [];
      return [{ unit, region, n, exact: exact.value.class, class: adjusted.value.class }];
    }),
    power: (n, times) => {
      const found = funnelPower(n, theta, times, tau2);
      return found.ok ? found.value : undefined;
    },
  };
}
