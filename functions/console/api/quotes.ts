import * as z from 'zod/mini';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { addressIn, coderOf } from '../coding-batch-asked.ts';
import { decideQuote, proposeQuote, withdrawQuote } from '../coding-deeds.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { Done, type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const Quote = z.object({
  id: z.string(),
  comment: z.string(),
  asked: z.string(),
  text: z.string(),
  /** Whether you proposed it: then somebody else decides. */
  own: z.boolean(),
  decided: z.nullable(z.enum(['approved', 'refused', 'withdrawn'])),
});

export const QUOTES = {
  'GET /api/v1/coding/:campaign/:region/:number/quotes': {
    says: 'What was proposed of a batch to be printed word for word, and what became of it',
    query: Paging,
    answers: pageOf(Quote),
  },
  'POST /api/v1/coding/:campaign/:region/:number/quotes': {
    says: 'Propose words of a comment that is counted: the same words again are the same quote',
    body: z.object({ comment: z.string(), text: z.string().check(z.maxLength(2000)) }),
    answers: Done,
    status: 201,
  },
  'POST /api/v1/coding/:campaign/:region/:number/quotes/:quote': {
    says: 'Let a quote through that somebody else proposed, or not: what was decided stands',
    body: z.object({ approve: z.boolean() }),
    answers: Done,
  },
  'POST /api/v1/coding/:campaign/:region/:number/quotes/:quote/withdrawal': {
    says: 'Take a quote back that was let through: the reports that print it go with it',
    answers: Done,
  },
} as const satisfies Operations;

export function quoteOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(QUOTES);

  operation('GET /api/v1/coding/:campaign/:region/:number/quotes', async ({ query, c }) => {
    const found = await desk.coding.ask('quotes', addressIn(c));
    if (!found.ok) return found;
    const quotes = found.value.quotes.map(({ by, decision, ...quote }) => ({
      ...quote,
      own: by === coderOf(c),
      decided: decision?.is ?? null,
    }));
    return ok(pageAfter(quotes, ({ id }) => id, query));
  });

  operation('POST /api/v1/coding/:campaign/:region/:number/quotes', async ({ body, c }) => {
    const done = await proposeQuote(desk, c, body.comment, body.text);
    return done.ok ? ok({ done: true }) : done;
  });

  operation('POST /api/v1/coding/:campaign/:region/:number/quotes/:quote', async ({ at, body, c }) => {
    const done = await decideQuote(desk, c, at.quote, body.approve);
    return done.ok ? ok({ done: true }) : done;
  });

  operation('POST /api/v1/coding/:campaign/:region/:number/quotes/:quote/withdrawal', async ({ at, c }) => {
    const done = await withdrawQuote(desk, c, at.quote);
    return done.ok ? ok({ done: true }) : done;
  });
}
