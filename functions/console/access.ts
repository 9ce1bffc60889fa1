import { Role } from '../../shared/domain/organisation/staff.ts';

const EVERY_ROLE = Role.options;
/** Who reads reports. */
const READERS = ['admin', 'researcher', 'hrbp', 'head', 'analyst'] as const satisfies readonly Role[];
/** Who reads what people wrote, and nothing else. */
const CODERS = ['coder'] as const satisfies readonly Role[];
/** Who sees the whole nation. */
const NATIONAL = ['researcher', 'admin', 'analyst'] as const satisfies readonly Role[];
const ADMIN = ['admin'] as const satisfies readonly Role[];
const RESEARCH = ['researcher', 'admin'] as const satisfies readonly Role[];

/**
 * What a route is about, and with it whose it is: `places.ts` finds the place by the route's parameters, and the
 * role says how far the person sees. `own`: the page shows what is the person's. `nation`: nothing in its address
 * names a place, and what it shows is the whole nation's.
 */
export type Subject =
  'own' | 'nation' | 'campaign' | 'region' | 'unit' | 'report' | 'person' | 'place' | 'comments';

/** An address that names something can only be about that. */
type SubjectOf<R extends string> = R extends `${string} /coding${string}`
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

const table = <T extends Table<T>>(rules: T): T => rules;

/** Who takes actions: those who answer for a place, and the researchers of all. */
const ACTING = ['researcher', 'admin', 'hrbp', 'head'] as const satisfies readonly Role[];

/** Who knows their staff, and may put right what an extract says of them. */
const CORRECTING = ['admin', 'hrbp', 'head'] as const satisfies readonly Role[];

/**
 * Every route of the console, and who may use it for what. A route that is not in this table cannot be made:
 * `routesFor` takes its names from here.
 */
export const ACCESS = table({
  'GET /sign-in': 'anyone',
  'GET /signed-in': 'anyone',
  'POST /sign-out': 'anyone',
  'GET /signed-out': 'anyone',
  'GET /account': 'anyone',
  'POST /sign-out-everywhere': 'anyone',
  'GET /support': 'anyone',
  'GET /privacy': 'anyone',
  'GET /cookies': 'anyone',
  'GET /accessibility': 'anyone',
  'GET /': { roles: EVERY_ROLE, of: 'own' },
  'GET /campaigns/:campaign': { roles: NATIONAL, of: 'campaign' },
  'POST /campaigns/:campaign/runs': { roles: RESEARCH, of: 'campaign' },
  'GET /campaigns/:campaign/runs/:run': { roles: RESEARCH, of: 'campaign' },
  'GET /campaigns/:campaign/reports': { roles: NATIONAL, of: 'campaign' },
  'GET /new-campaign': { roles: RESEARCH, of: 'nation' },
  'POST /new-campaign': { roles: RESEARCH, of: 'nation' },
  'GET /campaigns/:campaign/draft': { roles: RESEARCH, of: 'campaign' },
  'POST /campaigns/:campaign/draft': { roles: RESEARCH, of: 'campaign' },
  'GET /campaigns/:campaign/preview': { roles: RESEARCH, of: 'campaign' },
  'GET /campaigns/:campaign/steps/:step': { roles: RESEARCH, of: 'campaign' },
  'POST /campaigns/:campaign/steps/:step': { roles: RESEARCH, of: 'campaign' },
  'GET /campaigns/:campaign/people': { roles: RESEARCH, of: 'campaign' },
  'POST /campaigns/:campaign/lists': { roles: RESEARCH, of: 'campaign' },
  'GET /campaigns/:campaign/lists/:list': { roles: RESEARCH, of: 'campaign' },
  'POST /campaigns/:campaign/lists/:list/:decision': { roles: RESEARCH, of: 'campaign' },
  'GET /released': { roles: NATIONAL, of: 'nation' },
  'GET /released/everything.zip': { roles: NATIONAL, of: 'nation' },
  'GET /released/:campaign/figures.zip': { roles: NATIONAL, of: 'campaign' },
  'GET /coding': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number': { roles: CODERS, of: 'comments' },
  'POST /coding/:campaign/:region/:number/begin': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/next': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/comments/:comment': { roles: CODERS, of: 'comments' },
  'POST /coding/:campaign/:region/:number/comments/:comment': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/differences': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/differences/:comment': { roles: CODERS, of: 'comments' },
  'POST /coding/:campaign/:region/:number/differences/:comment': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/agreement': { roles: CODERS, of: 'comments' },
  'POST /coding/:campaign/:region/:number/close': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/quotes': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/quotes/from': { roles: CODERS, of: 'comments' },
  'GET /coding/:campaign/:region/:number/quotes/from/:comment': { roles: CODERS, of: 'comments' },
  'POST /coding/:campaign/:region/:number/quotes/from/:comment': { roles: CODERS, of: 'comments' },
  'POST /coding/:campaign/:region/:number/quotes/decide/:quote': { roles: CODERS, of: 'comments' },
  'GET /audit-log': { roles: ADMIN, of: 'nation' },
  'GET /people': { roles: ADMIN, of: 'nation' },
  'GET /people/:person': { roles: ADMIN, of: 'person' },
  'POST /people/:person/end': { roles: ADMIN, of: 'person' },
  'POST /people/:person/stop': { roles: ADMIN, of: 'person' },
  'POST /people/:person/allow': { roles: ADMIN, of: 'person' },
  'GET /api/v1/openapi.json': 'anyone',
  'GET /api/v1/me': { roles: EVERY_ROLE, of: 'own' },
  'GET /api/v1/me/reports': { roles: READERS, of: 'own' },
  'GET /api/v1/campaigns': { roles: NATIONAL, of: 'nation' },
  'GET /api/v1/campaigns/:campaign': { roles: NATIONAL, of: 'campaign' },
  'GET /api/v1/campaigns/:campaign/reports': { roles: NATIONAL, of: 'campaign' },
  'GET /api/v1/campaigns/:campaign/reports/:clock/:scope': { roles: READERS, of: 'report' },
  'POST /api/v1/campaigns/:campaign/runs': { roles: RESEARCH, of: 'campaign' },
  'GET /api/v1/campaigns/:campaign/runs/:run': { roles: RESEARCH, of: 'campaign' },
  'GET /api/v1/releases': { roles: NATIONAL, of: 'nation' },
  'GET /api/v1/campaigns/:campaign/releases/:clock/figures': { roles: NATIONAL, of: 'campaign' },
  'GET /api/v1/actions': { roles: READERS, of: 'own' },
  'GET /api/v1/deep-dives': { roles: READERS, of: 'own' },
  'GET /api/v1/places/:place': { roles: READERS, of: 'place' },
  'GET /api/v1/campaigns/:campaign/cuts': { roles: NATIONAL, of: 'campaign' },
  'POST /api/v1/campaigns/:campaign/cuts': { roles: RESEARCH, of: 'campaign' },
  'GET /api/v1/campaigns/:campaign/cuts/:cut': { roles: NATIONAL, of: 'campaign' },
  'GET /api/v1/audit-log': { roles: ADMIN, of: 'nation' },
  'GET /campaigns/:campaign/reports/:clock/:scope': { roles: READERS, of: 'report' },
  'GET /campaigns/:campaign/reports/:clock/:scope/:format': { roles: READERS, of: 'report' },
  'GET /actions': { roles: READERS, of: 'own' },
  'GET /new-action': { roles: ACTING, of: 'own' },
  'GET /new-action/:place': { roles: ACTING, of: 'place' },
  'POST /actions/:place': { roles: ACTING, of: 'place' },
  'GET /actions/:place/:action': { roles: READERS, of: 'place' },
  'GET /actions/:place/:action/:change': { roles: ACTING, of: 'place' },
  'POST /actions/:place/:action/:change': { roles: ACTING, of: 'place' },
  'GET /action-plan': { roles: READERS, of: 'own' },
  'POST /action-plan': { roles: ADMIN, of: 'nation' },
  'GET /you-said-we-did/:place': { roles: READERS, of: 'place' },
  'GET /toolkit': { roles: READERS, of: 'own' },
  'POST /toolkit': { roles: ADMIN, of: 'nation' },
  'GET /recruitment': { roles: NATIONAL, of: 'nation' },
  'GET /deep-dives': { roles: READERS, of: 'own' },
  'GET /unit-rates': { roles: NATIONAL, of: 'nation' },
  'GET /new-deep-dive/:place': { roles: RESEARCH, of: 'place' },
  'POST /deep-dives/:place': { roles: RESEARCH, of: 'place' },
  'GET /deep-dives/:place/:dive': { roles: READERS, of: 'place' },
  'GET /deep-dives/:place/:dive/:part': { roles: RESEARCH, of: 'place' },
  'POST /deep-dives/:place/:dive/:part': { roles: RESEARCH, of: 'place' },
  'GET /wheel': { roles: READERS, of: 'own' },
  'GET /wheel/:place': { roles: READERS, of: 'place' },
  'GET /wheel/:place/corrections': { roles: READERS, of: 'place' },
  'POST /wheel/:place/corrections': { roles: CORRECTING, of: 'place' },
  'GET /wheel/:place/finance': { roles: READERS, of: 'place' },
  'GET /wheel/:place/finance/:format': { roles: READERS, of: 'place' },
  'GET /views': { roles: ACTING, of: 'own' },
  'POST /views/:place': { roles: ACTING, of: 'place' },
  'POST /views/:view/remove': { roles: ACTING, of: 'own' },
  'GET /reports': { roles: READERS, of: 'own' },
  'GET /campaigns/:campaign/schedule': { roles: NATIONAL, of: 'campaign' },
  'POST /campaigns/:campaign/schedule': { roles: RESEARCH, of: 'campaign' },
  'GET /registers/:register': { roles: NATIONAL, of: 'nation' },
  'GET /registers/:register/entries.csv': { roles: NATIONAL, of: 'nation' },
  'GET /registers/:register/new': { roles: RESEARCH, of: 'nation' },
  'POST /registers/:register': { roles: RESEARCH, of: 'nation' },
  'GET /registers/:register/:entry': { roles: NATIONAL, of: 'nation' },
  'GET /registers/:register/:entry/change': { roles: RESEARCH, of: 'nation' },
  'POST /registers/:register/:entry': { roles: RESEARCH, of: 'nation' },
  'GET /cuts': { roles: NATIONAL, of: 'nation' },
  'GET /campaigns/:campaign/cuts/ask': { roles: RESEARCH, of: 'campaign' },
  'POST /campaigns/:campaign/cuts': { roles: RESEARCH, of: 'campaign' },
  'GET /campaigns/:campaign/cuts/:cut': { roles: NATIONAL, of: 'campaign' },
  'GET /campaigns/:campaign/publish/:clock/:scope': { roles: RESEARCH, of: 'report' },
  'POST /campaigns/:campaign/publish/:clock/:scope': { roles: RESEARCH, of: 'report' },
  'POST /campaigns/:campaign/publish/:clock/:scope/withdraw': { roles: RESEARCH, of: 'report' },
  'POST /campaigns/:campaign/pass-on/:clock/:scope': { roles: ['hrbp'], of: 'report' },
});

export type Route = keyof typeof ACCESS;

export const ruleOf = (route: Route): 'anyone' | Rule => ACCESS[route];

/** Whether a role of the person lets them use the route at all: for some place. */
export function mayUse(route: Route, roles: readonly Role[]): boolean {
  const rule = ruleOf(route);
  return rule === 'anyone' || roles.some((role) => rule.roles.includes(role));
}
