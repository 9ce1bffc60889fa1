import { seesNation } from '../../shared/domain/organisation/sight.ts';
import type { Staff } from '../../shared/domain/organisation/staff.ts';
import { mayUse, type Route } from './access.ts';

type Page = Extract<Route, `GET ${string}`>;

/** What the bar at the top of each page leads to, for those who may go there. */
const PAGES: readonly (readonly [Page, string])[] = [
  ['GET /coding', 'Comments'],
  ['GET /reports', 'Reports'],
  ['GET /people', 'People'],
  ['GET /audit-log', 'Audit log'],
  ['GET /wheel', 'PDU pages'],
  ['GET /actions', 'Actions'],
  ['GET /deep-dives', 'Deep dives'],
  ['GET /recruitment', 'Recruitment'],
];

/** A coder of comments reads nothing else, unless another role lets them. */
export const readsReports = ({ roles }: Staff): boolean =>
  mayUse('GET /campaigns/:campaign/reports/:clock/:scope', roles);

export function navigationOf(staff: Staff | undefined, here: string) {
  if (staff === undefined || !mayUse('GET /', staff.roles)) return [];
  const first = ['GET /', seesNation(staff) ? 'Campaigns' : 'Your reports'] as const;
  return [
    ...(readsReports(staff) ? [first] : []),
    ...PAGES.filter(([route]) => mayUse(route, staff.roles)),
  ].map(([route, text]) => {
    const href = route.slice('GET '.length);
    const under = href === '/' ? /^\/campaigns\// : new RegExp(`^${href}/`);
    return { text, href, current: here === href, active: under.test(here) };
  });
}
