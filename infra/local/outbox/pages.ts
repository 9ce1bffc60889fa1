import type { Server } from 'node:http';
import { html } from 'hono/html';
import { type HttpReply, httpServer } from '../http/exchange.ts';
import { page } from '../http/page.ts';
import type { Outbox, StoredMail } from './store.ts';

const PAGE = 50;

/** Every mail that was sent, newest first, and each with its links ready to open. */
export const outboxSite = (outbox: Outbox): Server =>
  httpServer(({ path, query }) => {
    const id = /^\/mails\/(\d+)$/.exec(path)?.[1];
    if (path === '/') return listing(outbox, Math.max(0, Math.trunc(Number(query.get('from') ?? 0)) || 0));
    const mail = id === undefined ? undefined : outbox.get(id);
    return mail === undefined ? missing() : one(mail);
  });

function listing(outbox: Outbox, from: number): Promise<HttpReply> {
  const mails = outbox.page(from, PAGE);
  const older = from + mails.length < outbox.count();
  return page(
    'Outbox',
    html`<p>Mails that Holdfast sent. They went nowhere but here.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Sent</th>
            <th scope="col">To</th>
            <th scope="col">Subject</th>
          </tr>
        </thead>
        <tbody>
          ${mails.map(
            (mail) =>
              html`<tr>
                <td>${shown(mail.sent)}</td>
                <td>${mail.to.join(', ')}</td>
                <td><a href="/mails/${mail.id}">${mail.subject}</a></td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${older ? html`<p><a href="/?from=${from + PAGE}">Older mails</a></p>` : ''}`,
  );
}

const one = (mail: StoredMail): Promise<HttpReply> =>
  page(
    mail.subject,
    html`<p><a href="/">All mails</a></p>
      <dl>
        <dt>From</dt>
        <dd>${mail.from}</dd>
        <dt>To</dt>
        <dd>${mail.to.join(', ')}</dd>
        <dt>Sent</dt>
        <dd>${shown(mail.sent)}</dd>
      </dl>
      <pre>${linked(mail.text)}</pre>`,
  );

async function missing(): Promise<HttpReply> {
  return { ...(await page('No such mail', html`<p><a href="/">All mails</a></p>`)), status: 404 };
}

/** The text with its addresses as links: split at them, so that each part is escaped by itself. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;])/)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<a href="${part}">${part}</a>`));

const shown = (instant: number): string =>
  new Date(instant).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  });
