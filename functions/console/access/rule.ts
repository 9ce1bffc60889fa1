import type { Role } from '../../../shared/domain/organisation/staff.ts';

/**
 * What a route is about, and with it whose it is: `places.ts` finds the place by the route's parameters, and the
 * role says how far the person sees. `own`: the page shows what is the person's. `nation`: nothing in its address
 * names a place, and what it shows is the whole nation's.
 */
export type Subject =
  'own' | 'nation' | 'campaign' | 'region' | 'unit' | 'report' | 'person' | 'place' | 'comments';

/** An address that names something can only be about that. */
type SubjectOf<R extends string> = R extends `${string} /${'' | 'api/v1/'}coding${string}`
  ? 'comments'
  : R extends `${string}/:place${string}`
    ? 'place'
    : R extends `${string}/:scope${string}`
      ? 'report'
      : R extends `${string}/:unit${string}`
        ? 'unit'
        : R extends `${string}/:region${string}`
          ? 'region'
          : R extends `${string}/:campaign${string}`
            ? 'campaign'
            : R extends `${string}/:person${string}`
              ? 'person'
              : 'own' | 'nation';

export interface Rule<S extends Subject = Subject> {
  readonly roles: readonly Role[];
  readonly of: S;
}

type Table<T> = { readonly [R in keyof T]: 'anyone' | Rule<SubjectOf<R & string>> };

export const table = <T extends Table<T>>(rules: T): T => rules;
