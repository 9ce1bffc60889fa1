import type { IncomingMessage } from 'node:http';
import { html } from 'hono/html';
import type { HttpReply } from '../http/exchange.ts';
import { page } from '../http/page.ts';
import type { DemoPerson } from './people.ts';

/** In the place of a password: everybody of the demo, to be chosen from. */
export const signInPage = (path: string, people: readonly DemoPerson[]): Promise<HttpReply> =>
  page(
    'Sign in as somebody',
    html`<p>These people are made up. On this machine there are no passwords.</p>
      <form method="post" action="${path}">
        <ul>
          ${people.map(
            ({ id, name, job }) =>
              html`<li>
                <button name="person" value="${id}">${name}</button>
                <p class="hint">${job}</p>
              </li>`,
          )}
        </ul>
      </form>`,
  );

export async function chosenPerson(incoming: IncomingMessage): Promise<string> {
  let form = '';
  for await (const chunk of incoming) form += String(chunk);
  return new URLSearchParams(form).get('person') ?? '';
}
