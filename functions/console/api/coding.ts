import * as z from 'zod/mini';
import { Theme } from '../../../shared/domain/coding/codebook.ts';
import { Clock, Code, Slug } from '../../../shared/domain/kernel/ids.ts';
import { ok, type Result } from '../../../shared/domain/kernel/result.ts';
import { addressIn, coderOf } from '../coding-batch-asked.ts';
import { beginCoding, closeBatch, findBatch, viewOf } from '../coding-deeds.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const Batch = z.object({
  campaign: Slug,
  title: z.string(),
  region: Code,
  regionName: z.string(),
  number: z.int(),
  periods: z.readonly(z.array(Clock)),
  codebook: z.string(),
  comments: z.int(),
  /** How many of them two people code. */
  twice: z.int(),
  /** Your own part; null where you do not code it. */
  own: z.nullable(z.object({ seat: z.literal([1, 2]), left: z.int() })),
  /** Whether there is a place for another coder. */
  free: z.boolean(),
  otherDone: z.nullable(z.boolean()),
  differences: z.nullable(z.object({ all: z.int(), unresolved: z.int() })),
  closed: z.boolean(),
});

const Agreement = z.object({
  /** Krippendorff's. */
  alpha: z.nullable(z.number()),
  positive: z.nullable(z.number()),
  negative: z.nullable(z.number()),
});

export const CODING = {
  'GET /api/v1/coding': {
    says: 'Batches of comments to code, and your own part in each',
    query: Paging,
    answers: pageOf(Batch),
  },
  'GET /api/v1/coding/:campaign/:region/:number': { says: 'One batch of comments', answers: Batch },
  'GET /api/v1/coding/:campaign/:region/:number/themes': {
    says: 'The themes that your batch is coded by, and how many comments are left to you',
    answers: z.object({ themes: z.readonly(z.array(Theme)), all: z.int(), left: z.int() }),
  },
  'POST /api/v1/coding/:campaign/:region/:number/begin': {
    says: 'Take a place as a coder of a batch',
    answers: Batch,
  },
  'GET /api/v1/coding/:campaign/:region/:number/agreement': {
    says: 'How far the two coders agreed, theme by theme, before anything was resolved',
    answers: z.object({
      comments: z.int(),
      overall: Agreement,
      themes: z.readonly(
        z.array(
          z.extend(Agreement, {
            theme: Slug,
            name: z.string(),
            decisions: z.object({ both: z.int(), first: z.int(), second: z.int(), neither: z.int() }),
          }),
        ),
      ),
    }),
  },
  'POST /api/v1/coding/:campaign/:region/:number/close': {
    says: 'Count a batch: nothing in it changes any more',
    answers: Batch,
  },
} as const satisfies Operations;

export function codingOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(CODING);
  const { coding } = desk;
  const shown = async (c: ConsoleContext, after: Result<unknown> = ok(undefined)) => {
    if (!after.ok) return after;
    const batch = await findBatch(desk, c);
    return batch === undefined ? NOT_HERE : ok(batch);
  };

  operation('GET /api/v1/coding', async ({ query, c }) => {
    const lines = await coding.ask('list', {});
    if (!lines.ok) return lines;
    const batches = lines.value.map((line) => viewOf(line, coderOf(c)));
    return ok(pageAfter(batches, ({ campaign, region, number }) => `${campaign} ${region} ${number}`, query));
  });

  operation('GET /api/v1/coding/:campaign/:region/:number', ({ c }) => shown(c));

  operation('GET /api/v1/coding/:campaign/:region/:number/themes', ({ c }) =>
    coding.ask('comment', { ...addressIn(c), coder: coderOf(c) }),
  );

  operation('POST /api/v1/coding/:campaign/:region/:number/begin', async ({ c }) =>
    shown(c, await beginCoding(desk, c)),
  );

  operation('GET /api/v1/coding/:campaign/:region/:number/agreement', ({ c }) =>
    coding.ask('agreement', addressIn(c)),
  );

  operation('POST /api/v1/coding/:campaign/:region/:number/close', async ({ c }) =>
    shown(c, await closeBatch(desk, c)),
  );
}
