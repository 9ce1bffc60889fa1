import type { Server } from 'node:http';
import { html } from 'hono/html';
import { type HttpReply, httpServer } from '../http/exchange.ts';
import { page } from '../http/page.ts';
import type { Feedback } from '../aws/mail-feedback.ts';
import type { Outbox, StoredMail } from './store.ts';

const PAGE = 50;

/** Every mail that was sent, newest first, and each with its links ready to open. */
export const outboxSite = (outbox: Outbox, feedback: Feedback): Server =>
  httpServer(({ method, path, query }) => {
    const [, id, part] = /^\/mails\/(\d+)(?:\/(html|bounce|complain))?$/.exec(path) ?? [];
    if (path === '/') return listing(outbox, Math.max(0, Math.trunc(Number(query.get('from') ?? 0)) || 0));
    const mail = id === undefined ? undefined : outbox.get(id);
    if (mail === undefined) return missing();
    if (part === 'html') return asHtml(mail);
    if (part === undefined) return one(mail);
    return method === 'POST' ? tell(mail, part, feedback) : missing();
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
        ${Object.entries(mail.headers ?? {}).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${linked(value)}</dd>`,
        )}
      </dl>
      <p><a href="/mails/${mail.id}/html">As mail programmes show it</a></p>
      <pre>${linked(mail.text)}</pre>
      <p class="hint">
        In AWS the mail service tells when a mail comes back or is called unwanted. Here you do:
      </p>
      <form method="post" action="/mails/${mail.id}/bounce"><button>It came back</button></form>
      <p></p>
      <form method="post" action="/mails/${mail.id}/complain"><button>It was unwanted</button></form>`,
  );

const asHtml = ({ html: body = '' }: StoredMail): HttpReply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

async function tell({ to }: StoredMail, part: string, feedback: Feedback): Promise<HttpReply> {
  for (const address of to) await feedback(address, part === 'bounce' ? 'Bounce' : 'Complaint');
  return page(
    'Noted',
    html`<p>No campaign mails ${to.join(', ')} again.</p>
      <p><a href="/">All mails</a></p>`,
  );
}

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
