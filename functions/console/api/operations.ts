import { ACTION_FIGURES } from './action-figures.ts';
import { PLAN } from './action-plan.ts';
import { ACTIONS } from './actions.ts';
import { AUDIT_LOG } from './audit-log.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { CODING } from './coding.ts';
import { COMMENTS } from './comments.ts';
import { CORRECTIONS } from './corrections.ts';
import { CUTS } from './cuts.ts';
import { DEEP_DIVES } from './deep-dives.ts';
import { DESIGNS } from './designs.ts';
import { INSTRUMENTS } from './instruments.ts';
import { LISTS } from './lists.ts';
import type { ApiRoute, Operation } from './operation.ts';
import { OWN } from './own.ts';
import { PEOPLE } from './people.ts';
import { PLACES } from './places.ts';
import { QUOTES } from './quotes.ts';
import { READERS } from './readers.ts';
import { REGISTERS } from './registers.ts';
import { RELEASES } from './releases.ts';
import { REPORTS } from './reports.ts';
import { ROLLOUT } from './rollout.ts';
import { RUNS } from './runs.ts';
import { SCHEDULE } from './schedule.ts';
import { CONTEXT_DATA } from './context-data.ts';
import { TOOLKIT } from './toolkit.ts';
import { VIEWS } from './views.ts';
import { WORKFORCE } from './workforce.ts';

/** Everything that the API does. Its document is made from this table, and so is the check of what comes and goes. */
export const OPERATIONS: Readonly<Record<ApiRoute, Operation>> = {
  ...OWN,
  ...CAMPAIGNS,
  ...INSTRUMENTS,
  ...DESIGNS,
  ...LISTS,
  ...REPORTS,
  ...READERS,
  ...SCHEDULE,
  ...RUNS,
  ...RELEASES,
  ...CUTS,
  ...PLACES,
  ...CORRECTIONS,
  ...ROLLOUT,
  ...VIEWS,
  ...ACTIONS,
  ...ACTION_FIGURES,
  ...PLAN,
  ...TOOLKIT,
  ...CONTEXT_DATA,
  ...DEEP_DIVES,
  ...WORKFORCE,
  ...REGISTERS,
  ...CODING,
  ...COMMENTS,
  ...QUOTES,
  ...PEOPLE,
  ...AUDIT_LOG,
};
