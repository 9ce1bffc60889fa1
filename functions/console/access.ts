import type { Role } from '../../shared/domain/organisation/staff.ts';

const RESEARCH: readonly Role[] = ['researcher', 'admin'];

/**
 * Every route of the console and who may use it. A route that is not in this table cannot be made:
 * `routesFor` takes its names from here.
 */
export const ACCESS = {
  'GET /sign-in': 'anyone',
  'GET /signed-in': 'anyone',
  'POST /sign-out': 'anyone',
  'GET /signed-out': 'anyone',
  'GET /support': 'anyone',
  'GET /privacy': 'anyone',
  'GET /cookies': 'anyone',
  'GET /accessibility': 'anyone',
  'GET /': RESEARCH,
  'GET /campaigns/:campaign': RESEARCH,
  'POST /campaigns/:campaign/runs': RESEARCH,
  'GET /campaigns/:campaign/runs/:run': RESEARCH,
  'GET /campaigns/:campaign/reports': RESEARCH,
  'GET /released': RESEARCH,
  'GET /released/everything.zip': RESEARCH,
  'GET /released/:campaign/figures.zip': RESEARCH,
  'GET /campaigns/:campaign/reports/:clock/:scope': RESEARCH,
  'GET /campaigns/:campaign/reports/:clock/:scope/:format': RESEARCH,
} as const satisfies Readonly<Record<string, 'anyone' | readonly Role[]>>;

export type Route = keyof typeof ACCESS;

export function mayUse(route: Route, roles: readonly Role[]): boolean {
  const access: 'anyone' | readonly Role[] = ACCESS[route];
  return access === 'anyone' || roles.some((role) => access.includes(role));
}
