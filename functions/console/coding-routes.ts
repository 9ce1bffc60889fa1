import type { Hono } from 'hono';
import { AgreementPage } from '../../web/pages/console/coding/agreement.tsx';
import { BatchPage } from '../../web/pages/console/coding/batch.tsx';
import { BatchesPage } from '../../web/pages/console/coding/batches.tsx';
import { addressOf } from '../../web/pages/console/coding/coding-words.ts';
import { CommentPage } from '../../web/pages/console/coding/comment.tsx';
import { DifferencePage, DifferencesPage } from '../../web/pages/console/coding/differences.tsx';
import { readThemes } from '../../web/pages/console/coding/themes-form.tsx';
import { addressIn, coderOf } from './coding-batch-asked.ts';
import {
  beginCoding,
  closeBatch,
  codeComment,
  findBatch,
  resolveDifference,
  viewOf,
} from './coding-deeds.ts';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound, refused } from './refusals.tsx';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

/** What people wrote, one comment a page. All of it comes from a function with a role of its own. */
export function codingRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);
  const { coding } = desk;

  route('GET /coding', async (c) => {
    const lines = await coding.ask('list', {});
    if (!lines.ok) return refused(desk, c, lines.problem);
    const batches = lines.value.map((line) => viewOf(line, coderOf(c)));
    return c.html(BatchesPage({ ...surroundingsOf(desk, c), batches }));
  });

  route('GET /coding/:campaign/:region/:number', async (c) => {
    const batch = await findBatch(desk, c);
    return batch === undefined ? notFound(desk, c) : c.html(BatchPage({ ...surroundingsOf(desk, c), batch }));
  });

  route('POST /coding/:campaign/:region/:number/begin', async (c) => {
    const at = addressIn(c);
    const begun = await beginCoding(desk, c);
    return begun.ok ? c.redirect(`${addressOf(at)}/next`, 303) : refused(desk, c, begun.problem);
  });

  route('GET /coding/:campaign/:region/:number/next', async (c) => {
    const at = addressIn(c);
    const next = await coding.ask('comment', { ...at, coder: coderOf(c) });
    if (!next.ok) return refused(desk, c, next.problem);
    const { row } = next.value;
    return c.redirect(row === null ? addressOf(at) : `${addressOf(at)}/comments/${row.comment}`, 303);
  });

  const showComment = async (c: ConsoleContext, comment: string, wrong?: Wrong) => {
    const at = addressIn(c);
    const found = await coding.ask('comment', { ...at, coder: coderOf(c), comment });
    if (!found.ok) return refused(desk, c, found.problem);
    const { row, themes, all, left } = found.value;
    if (row === null) return notFound(desk, c);
    const { question, text, suggested } = row;
    const shown = {
      at: addressOf(at),
      comment,
      question,
      text,
      suggested,
      themes,
      found: row.themes,
      all,
      left,
    };
    return c.html(
      CommentPage({ ...surroundingsOf(desk, c), ...shown, wrong }),
      wrong === undefined ? 200 : 400,
    );
  };

  route('GET /coding/:campaign/:region/:number/comments/:comment', (c) =>
    showComment(c, c.req.param('comment')),
  );

  route('POST /coding/:campaign/:region/:number/comments/:comment', async (c) => {
    const at = addressIn(c);
    const comment = c.req.param('comment');
    const sent = await themesSent(c);
    const read = readThemes(sent);
    if ('error' in read) return showComment(c, comment, { ...read, sent });
    const done = await codeComment(desk, c, comment, [...read.themes]);
    return done.ok ? c.redirect(`${addressOf(at)}/next`, 303) : refused(desk, c, done.problem);
  });

  route('GET /coding/:campaign/:region/:number/differences', async (c) => {
    const at = addressIn(c);
    const [found, batch] = await Promise.all([coding.ask('differences', at), findBatch(desk, c)]);
    if (!found.ok) return refused(desk, c, found.problem);
    const { rows } = found.value;
    const closed = batch?.closed ?? true;
    return c.html(DifferencesPage({ ...surroundingsOf(desk, c), at: addressOf(at), rows, closed }));
  });

  const showDifference = async (c: ConsoleContext, comment: string, wrong?: Wrong) => {
    const at = addressIn(c);
    const found = await coding.ask('differences', at);
    if (!found.ok) return refused(desk, c, found.problem);
    const row = found.value.rows.find((each) => each.comment === comment);
    if (row === undefined) return notFound(desk, c);
    const { themes } = found.value.codebook;
    const page = DifferencePage({ ...surroundingsOf(desk, c), at: addressOf(at), row, themes, wrong });
    return c.html(page, wrong === undefined ? 200 : 400);
  };

  route('GET /coding/:campaign/:region/:number/differences/:comment', (c) =>
    showDifference(c, c.req.param('comment')),
  );

  route('POST /coding/:campaign/:region/:number/differences/:comment', async (c) => {
    const at = addressIn(c);
    const comment = c.req.param('comment');
    const sent = await themesSent(c);
    const read = readThemes(sent);
    if ('error' in read) return showDifference(c, comment, { ...read, sent });
    const done = await resolveDifference(desk, c, comment, [...read.themes]);
    return done.ok ? c.redirect(`${addressOf(at)}/differences`, 303) : refused(desk, c, done.problem);
  });

  route('GET /coding/:campaign/:region/:number/agreement', async (c) => {
    const at = addressIn(c);
    const found = await coding.ask('agreement', at);
    if (!found.ok) return refused(desk, c, found.problem);
    return c.html(AgreementPage({ ...surroundingsOf(desk, c), at: addressOf(at), ...found.value }));
  });

  route('POST /coding/:campaign/:region/:number/close', async (c) => {
    const at = addressIn(c);
    const closed = await closeBatch(desk, c);
    return closed.ok ? c.redirect(addressOf(at), 303) : refused(desk, c, closed.problem);
  });
}

interface Wrong {
  readonly error: string;
  readonly sent: readonly string[];
}

async function themesSent(c: ConsoleContext): Promise<readonly string[]> {
  const { theme = [] } = await c.req.parseBody({ all: true });
  return [theme].flat().filter((each) => typeof each === 'string');
}
