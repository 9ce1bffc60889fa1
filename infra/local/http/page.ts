import { html } from 'hono/html';
import type { HttpReply } from './exchange.ts';

type Markup = ReturnType<typeof html>;

const STYLE = `
  body { font: 19px/1.4 Arial, sans-serif; color: #0b0c0c; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 32px } a { color: #1d70b8 } a:focus, button:focus { outline: 3px solid #fd0 }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 8px 12px 8px 0; border-bottom: 1px solid #b1b4b6 }
  pre { white-space: pre-wrap; font: inherit; border-left: 4px solid #b1b4b6; padding-left: 1rem; overflow-wrap: anywhere }
  dt { font-weight: bold } dd { margin: 0 0 8px } ul { padding: 0; list-style: none }
  button { font: inherit; color: #fff; background: #00703c; border: 0; padding: 8px 12px; cursor: pointer }
  .hint { color: #505a5f; margin: 4px 0 16px }
`;

/** A page of the local stack itself; the product's own pages are in `web`. */
export async function page(title: string, body: Markup): Promise<HttpReply> {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Holdfast on this machine</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: String(await document),
  };
}
