import type { Role } from '../../shared/domain/organisation/staff.ts';
import { API } from './access/api.ts';
import { PAGES } from './access/pages.ts';
import type { Rule } from './access/rule.ts';

export type { Rule, Subject } from './access/rule.ts';

/**
 * Every route of the console, and who may use it for what. A route that is not in this table cannot be made:
 * `routesFor` takes its names from here.
 */
export const ACCESS = { ...PAGES, ...API };

export type Route = keyof typeof ACCESS;

export const ruleOf = (route: Route): 'anyone' | Rule => ACCESS[route];

/** Whether a role of the person lets them use the route at all: for some place. */
export function mayUse(route: Route, roles: readonly Role[]): boolean {
  const rule = ruleOf(route);
  return rule === 'anyone' || roles.some((role) => rule.roles.includes(role));
}
