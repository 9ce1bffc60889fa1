import * as z from 'zod/mini';
import { Slug } from '../../../shared/domain/kernel/ids.ts';
import { fail, ok } from '../../../shared/domain/kernel/result.ts';
import { addressIn, coderOf } from '../coding-batch-asked.ts';
import { codeComment, findBatch, resolveDifference } from '../coding-deeds.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { Done, type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const Themes = z.readonly(z.array(Slug));

/** As coders read it: redacted, of a region, and of no unit and no day. */
const Comment = z.object({
  comment: z.string(),
  question: z.nullable(z.string()),
  text: z.string(),
  /** What its words suggest: people decide. */
  suggested: z.object({ themes: Themes, welsh: z.boolean() }),
  /** What you found; null while it is not coded. */
  themes: z.nullable(Themes),
});

const Difference = z.object({
  comment: z.string(),
  question: z.nullable(z.string()),
  text: z.string(),
  first: Themes,
  second: Themes,
  resolved: z.nullable(Themes),
});

/** None of the themes is an empty list. */
const Coded = z.object({ themes: z.array(Slug).check(z.maxLength(60)) });

export const COMMENTS = {
  'GET /api/v1/coding/:campaign/:region/:number/comments': {
    says: 'The comments of a batch that you code, with what you found so far and nothing of the other coder',
    query: Paging,
    answers: pageOf(Comment),
  },
  'POST /api/v1/coding/:campaign/:region/:number/comments/:comment': {
    says: 'Say which themes a comment is about: until both coders are done it may be said again',
    body: Coded,
    answers: Done,
  },
  'GET /api/v1/coding/:campaign/:region/:number/differences': {
    says: 'Where the two coders differ, what each found, and what was decided',
    query: Paging,
    answers: pageOf(Difference),
  },
  'POST /api/v1/coding/:campaign/:region/:number/differences/:comment': {
    says: 'Decide what a comment is about on which the coders differ',
    body: Coded,
    answers: Done,
  },
} as const satisfies Operations;

const BEGIN = fail({
  kind: 'conflict',
  what: 'Only those who code a batch read its comments: begin first.',
} as const);

export function commentOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(COMMENTS);
  const { coding } = desk;

  operation('GET /api/v1/coding/:campaign/:region/:number/comments', async ({ query, c }) => {
    // Whoever asks for a sheet takes a place: to look takes none.
    if (!(await findBatch(desk, c))?.own) return BEGIN;
    const sheet = await coding.ask('sheet', { ...addressIn(c), coder: coderOf(c) });
    return sheet.ok ? ok(pageAfter(sheet.value.rows, ({ comment }) => comment, query)) : sheet;
  });

  operation(
    'POST /api/v1/coding/:campaign/:region/:number/comments/:comment',
    async ({ at: { comment }, body, c }) => {
      const done = await codeComment(desk, c, comment, body.themes);
      return done.ok ? ok({ done: true }) : done;
    },
  );

  operation('GET /api/v1/coding/:campaign/:region/:number/differences', async ({ query, c }) => {
    const found = await coding.ask('differences', addressIn(c));
    return found.ok ? ok(pageAfter(found.value.rows, ({ comment }) => comment, query)) : found;
  });

  operation(
    'POST /api/v1/coding/:campaign/:region/:number/differences/:comment',
    async ({ at: { comment }, body, c }) => {
      const done = await resolveDifference(desk, c, comment, body.themes);
      return done.ok ? ok({ done: true }) : done;
    },
  );
}
