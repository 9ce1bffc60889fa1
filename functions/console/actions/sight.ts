import type { Action } from '../../../shared/domain/improvement/action.ts';
import { PLACES, placeOfAction } from '../../../shared/domain/improvement/place-of-action.ts';
import { sees } from '../../../shared/domain/organisation/sight.ts';
import { mayUse, ruleOf, type Route } from '../access.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

/** Places that the person sees in a role that lets them use the route. */
function isSeen({ var: { staff } }: ConsoleContext, route: Route, scope: string): boolean {
  const rule = ruleOf(route);
  const place = placeOfAction(scope);
  return staff !== undefined && rule !== 'anyone' && place !== undefined && sees(staff, rule.roles, place);
}

/** Actions of the places that the person sees. */
export async function actionsSeen(desk: ConsoleDesk, c: ConsoleContext): Promise<readonly Action[]> {
  const all = await desk.actions.list();
  return all.filter(({ scope }) => isSeen(c, 'GET /actions/:place/:action', scope));
}

/** Places that the person may begin an action in. */
export const placesSeen = (c: ConsoleContext): readonly string[] =>
  PLACES.map(({ scope }) => scope).filter((scope) => isSeen(c, 'POST /actions/:place', scope));

export const mayBegin = ({ var: { staff } }: ConsoleContext): boolean =>
  mayUse('POST /actions/:place', staff?.roles ?? []);

/** Whether the person may change this action, and not only read it. */
export const mayChange = (c: ConsoleContext, { scope }: Action): boolean =>
  isSeen(c, 'POST /actions/:place/:action/:change', scope);
