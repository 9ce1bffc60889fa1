import type { Hono } from 'hono';
import { addressOf } from '../../web/pages/console/coding/coding-words.ts';
import { ChooseCommentPage, NewQuotePage } from '../../web/pages/console/coding/new-quote.tsx';
import { QuotesPage } from '../../web/pages/console/coding/quotes.tsx';
import { addressIn, coderOf } from './coding-batch-asked.ts';
import { decideQuote, findBatch, proposeQuote, withdrawQuote } from './coding-deeds.ts';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound, refused } from './refusals.tsx';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

/** What one person wrote, word for word: proposed by one coder and let through by another. */
export function quoteRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);
  const { coding } = desk;

  route('GET /coding/:campaign/:region/:number/quotes', async (c) => {
    const at = addressIn(c);
    const [found, batch] = await Promise.all([coding.ask('quotes', at), findBatch(desk, c)]);
    if (!found.ok) return refused(desk, c, found.problem);
    const quotes = found.value.quotes.map(({ by, ...quote }) => ({ ...quote, own: by === coderOf(c) }));
    const proposes = batch !== undefined && batch.own !== null;
    const counted = batch?.closed === true;
    return c.html(QuotesPage({ ...surroundingsOf(desk, c), at: addressOf(at), quotes, proposes, counted }));
  });

  route('GET /coding/:campaign/:region/:number/quotes/from', async (c) => {
    const at = addressIn(c);
    const batch = await findBatch(desk, c);
    if (batch === undefined) return notFound(desk, c);
    // Whoever asks for a sheet takes a place: to look takes none.
    if (batch.own === null) return refused(desk, c, NO_PLACE);
    const sheet = await coding.ask('sheet', { ...at, coder: coderOf(c) });
    if (!sheet.ok) return refused(desk, c, sheet.problem);
    const comments = sheet.value.rows.filter(({ askedOfAll }) => askedOfAll !== null);
    return c.html(ChooseCommentPage({ ...surroundingsOf(desk, c), at: addressOf(at), comments }));
  });

  const showForm = async (c: ConsoleContext, comment: string, wrong?: { error: string; sent: string }) => {
    const at = addressIn(c);
    const found = await coding.ask('comment', { ...at, coder: coderOf(c), comment });
    if (!found.ok) return refused(desk, c, found.problem);
    const { row } = found.value;
    if (row === null) return notFound(desk, c);
    const shown = { at: addressOf(at), comment, question: row.question, text: row.text, wrong };
    return c.html(NewQuotePage({ ...surroundingsOf(desk, c), ...shown }), wrong === undefined ? 200 : 400);
  };

  route('GET /coding/:campaign/:region/:number/quotes/from/:comment', (c) =>
    showForm(c, c.req.param('comment')),
  );

  route('POST /coding/:campaign/:region/:number/quotes/from/:comment', async (c) => {
    const at = addressIn(c);
    const comment = c.req.param('comment');
    const { text = '' } = await c.req.parseBody();
    const sent = typeof text === 'string' ? text.replaceAll('\r\n', '\n').slice(0, 2000) : '';
    const done = await proposeQuote(desk, c, comment, sent);
    if (done.ok) return c.redirect(`${addressOf(at)}/quotes`, 303);
    return done.problem.kind === 'not-allowed'
      ? showForm(c, comment, { error: done.problem.why, sent })
      : refused(desk, c, done.problem);
  });

  route('POST /coding/:campaign/:region/:number/quotes/decide/:quote', async (c) => {
    const at = addressIn(c);
    const quote = c.req.param('quote');
    const approve = (await c.req.parseBody())['approve'] === 'yes';
    const done = await decideQuote(desk, c, quote, approve);
    return done.ok ? c.redirect(`${addressOf(at)}/quotes`, 303) : refused(desk, c, done.problem);
  });

  route('POST /coding/:campaign/:region/:number/quotes/withdraw/:quote', async (c) => {
    const done = await withdrawQuote(desk, c, c.req.param('quote'));
    return done.ok ? c.redirect(`${addressOf(addressIn(c))}/quotes`, 303) : refused(desk, c, done.problem);
  });
}

const NO_PLACE = {
  kind: 'not-allowed',
  why: 'Quotes are proposed by the two people who code the batch. Begin coding it first, from its page.',
} as const;
