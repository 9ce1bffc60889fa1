import type { Hono } from 'hono';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { routesFor } from '../routes.ts';
import { actionFigureOperations } from './action-figures.ts';
import { planOperations } from './action-plan.ts';
import { actionOperations } from './actions.ts';
import { operationsFor } from './api-routes.ts';
import { auditLogOperations } from './audit-log.ts';
import { campaignOperations } from './campaigns.ts';
import { codingOperations } from './coding.ts';
import { commentOperations } from './comments.ts';
import { correctionOperations } from './corrections.ts';
import { cutOperations } from './cuts.ts';
import { deepDiveOperations } from './deep-dives.ts';
import { designOperations } from './designs.ts';
import { instrumentOperations } from './instruments.ts';
import { listOperations } from './lists.ts';
import { openApi } from './open-api.ts';
import { ownOperations } from './own.ts';
import { peopleOperations } from './people.ts';
import { placeOperations } from './places.ts';
import { quoteOperations } from './quotes.ts';
import { readerOperations } from './readers.ts';
import { registerOperations } from './registers.ts';
import { releaseOperations } from './releases.ts';
import { reportOperations } from './reports.ts';
import { rolloutOperations } from './rollout.ts';
import { runOperations } from './runs.ts';
import { scheduleOperations } from './schedule.ts';
import { contextDataOperations } from './context-data.ts';
import { toolkitOperations } from './toolkit.ts';
import { viewOperations } from './views.ts';
import { workforceOperations } from './workforce.ts';

const RESOURCES = [
  ownOperations,
  campaignOperations,
  instrumentOperations,
  designOperations,
  listOperations,
  reportOperations,
  readerOperations,
  scheduleOperations,
  runOperations,
  releaseOperations,
  cutOperations,
  placeOperations,
  correctionOperations,
  rolloutOperations,
  viewOperations,
  actionOperations,
  actionFigureOperations,
  planOperations,
  toolkitOperations,
  contextDataOperations,
  deepDiveOperations,
  workforceOperations,
  registerOperations,
  codingOperations,
  commentOperations,
  quoteOperations,
  peopleOperations,
  auditLogOperations,
];

/** Everything that the console shows and does, as JSON. */
export function apiRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const add = operationsFor(app, desk);
  for (const resource of RESOURCES) resource(add, desk);
  routesFor(app, desk)('GET /api/v1/openapi.json', (c) => c.json(openApi(desk.site)));
}
