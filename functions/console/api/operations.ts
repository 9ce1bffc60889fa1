import * as z from 'zod/mini';
import { RoleGroup } from '../../../shared/domain/context/role-group.ts';
import { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import type { Route } from '../access.ts';
import * as shapes from './shapes.ts';

/** Its own document is no operation. */
export type ApiRoute = Exclude<Extract<Route, `${string} /api/v1/${string}`>, `${string}/openapi.json`>;

/** What an operation takes beside its address, and what it answers. */
export interface Operation {
  readonly says: string;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniObject;
  readonly answers: z.ZodMiniType;
  /** 200 where it is not said. */
  readonly status?: 200 | 202;
}

export const MOST = 500;

/** Where a list goes on, and how much of it one answer is to hold. */
const Paging = z.object({
  cursor: z.optional(z.string().check(z.maxLength(400))),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST)), 100),
});

const pageOf = <S extends z.ZodMiniType>(items: S) =>
  z.object({
    items: z.readonly(z.array(items)),
    /** Give it as `cursor` for what follows; null at the end. */
    next: z.nullable(z.string()),
  });

/** A form of your own making: the same one again is the same run. */
const Start = z.object({ form: z.string().check(z.regex(/^[0-9a-z]{8}$/)) });

/** Everything that the API does. Its document is made from this table, and so is the check of what comes and goes. */
export const OPERATIONS = {
  'GET /api/v1/me': { says: 'Who is asking, and what they answer for', answers: shapes.Person },
  'GET /api/v1/me/reports': {
    says: 'The reports of the places that you answer for',
    query: Paging,
    answers: pageOf(shapes.OwnReport),
  },
  'GET /api/v1/campaigns': { says: 'Every campaign', query: Paging, answers: pageOf(shapes.Campaign) },
  'GET /api/v1/campaigns/:campaign': { says: 'One campaign', answers: shapes.Campaign },
  'GET /api/v1/campaigns/:campaign/reports': {
    says: 'The reports of a campaign',
    query: Paging,
    answers: pageOf(shapes.ReportName),
  },
  'GET /api/v1/campaigns/:campaign/reports/:clock/:scope': {
    says: 'What a report was made of, and its files',
    answers: shapes.Report,
  },
  'POST /api/v1/campaigns/:campaign/runs': {
    says: 'Have the reports of a campaign made now',
    body: Start,
    answers: shapes.RunStarted,
    status: 202,
  },
  'GET /api/v1/campaigns/:campaign/runs/:run': { says: 'How a run goes', answers: shapes.Run },
  'GET /api/v1/releases': {
    says: 'Every release there was',
    query: Paging,
    answers: pageOf(shapes.Release),
  },
  'GET /api/v1/campaigns/:campaign/releases/:clock/figures': {
    says: 'Every figure of a release, one by one, as the tidy file has them',
    query: Paging,
    answers: pageOf(shapes.Figure),
  },
  'GET /api/v1/actions': {
    says: 'The actions of the places that you see',
    query: Paging,
    answers: pageOf(shapes.Action),
  },
  'GET /api/v1/deep-dives': {
    says: 'The deep dives of the places that you see: published ones, and drafts for those who see the nation',
    query: Paging,
    answers: pageOf(shapes.DeepDive),
  },
  'GET /api/v1/places/:place': {
    says: 'The five strands of a place and its staff in the next 12 months, as its page has them',
    query: z.object({ grade: z.optional(RoleGroup) }),
    answers: shapes.Place,
  },
  'GET /api/v1/campaigns/:campaign/cuts': {
    says: 'Tables that were asked for beside the reports, and their answers',
    query: Paging,
    answers: pageOf(shapes.CutRequest),
  },
  'POST /api/v1/campaigns/:campaign/cuts': {
    says: 'Ask for a table beside the reports: the same again gets the answer that stands',
    body: z.object({ table: CutTable, why: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }),
    answers: shapes.CutRequest,
  },
  'GET /api/v1/campaigns/:campaign/cuts/:cut': {
    says: 'A request for a table, and the table where it was granted',
    answers: shapes.Cut,
  },
  'GET /api/v1/audit-log': {
    says: 'What was done in the console, the newest first',
    query: Paging,
    answers: pageOf(shapes.LogEntry),
  },
} as const satisfies Readonly<Record<ApiRoute, Operation>>;
