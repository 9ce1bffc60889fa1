import { PLACES, placeOfAction } from '../../../shared/domain/improvement/place-of-action.ts';
import { sees } from '../../../shared/domain/organisation/sight.ts';
import { ruleOf, type Route } from '../access.ts';
import type { ConsoleContext } from '../context.ts';

/** Whether the person may use a route about a place for this very place. */
export function maySee({ var: { staff } }: ConsoleContext, route: Route, scope: string): boolean {
  const rule = ruleOf(route);
  const place = placeOfAction(scope);
  return staff !== undefined && rule !== 'anyone' && place !== undefined && sees(staff, rule.roles, place);
}

/** Places whose page the person sees: the nation, then each region with its units. */
export const pagesSeen = (c: ConsoleContext): readonly string[] =>
  PLACES.map(({ scope }) => scope).filter((scope) => maySee(c, 'GET /wheel/:place', scope));
