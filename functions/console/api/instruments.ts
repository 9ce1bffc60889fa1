import * as z from 'zod/mini';
import { Code, Slug } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { instrumentShown } from '../campaigns/instrument-shown.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const Line = z.object({
  id: Slug,
  version: z.string(),
  title: z.string(),
  audience: z.string(),
  welsh: z.object({ texts: z.int(), welsh: z.int(), stale: z.int() }),
});

/** What somebody who drafts a campaign of it has to say, and may. */
const ToDraft = z.object({
  id: Slug,
  version: z.string(),
  title: z.string(),
  ends: z.boolean(),
  place: z.enum(['unit', 'region', 'campaign']),
  regions: z.readonly(z.array(z.object({ code: Code, name: z.string() }))),
  context: z.readonly(
    z.array(
      z.object({
        id: z.string(),
        values: z.optional(z.readonly(z.array(z.string()))),
        required: z.boolean(),
      }),
    ),
  ),
  columns: z.readonly(z.array(z.string())),
  texts: z.int(),
  welsh: z.int(),
});

export const INSTRUMENTS = {
  'GET /api/v1/instruments': {
    says: 'Surveys that a campaign can ask',
    query: Paging,
    answers: pageOf(Line),
  },
  'GET /api/v1/instruments/:instrument': {
    says: 'What a campaign of a survey has to say, and the columns of a list of its people',
    answers: ToDraft,
  },
} as const satisfies Operations;

export function instrumentOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(INSTRUMENTS);

  operation('GET /api/v1/instruments', async ({ query }) => {
    const listed = await desk.office.ask('list-instruments', {});
    return listed.ok ? ok(pageAfter(listed.value.instruments, ({ id }) => id, query)) : listed;
  });

  operation('GET /api/v1/instruments/:instrument', ({ at }) => instrumentShown(desk, at.instrument));
}
