import { type Hono } from 'hono';
import { ok } from '../../shared/domain/kernel/result.ts';
import { audited } from '../../shared/use-cases/audited.ts';
import { beginSession } from '../../shared/use-cases/staff-session.ts';
import { Notice } from '../../web/pages/console/notice.tsx';
import { clearBrowser } from '../../web/server/clear-browser.ts';
import { auditedHere } from './audited-here.ts';
import type { ConsoleDesk } from './desk.ts';
import { notSignedIn, stopped } from './refusals.tsx';
import type { ConsoleEnv } from './context.ts';
import { routesFor } from './routes.ts';
import { sessionCookie, signInCookie } from './session-cookie.ts';
import { surroundingsOf } from './surroundings.ts';

export function signInRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /sign-in', async (c) => {
    const { address, secret } = await desk.signIn.begin(pathHere(c.req.query('to')));
    signInCookie.write(c, secret);
    return c.redirect(address, 303);
  });

  route('GET /signed-in', async (c) => {
    const secret = signInCookie.read(c);
    signInCookie.clear(c);
    if (secret === undefined) return notSignedIn(desk, c);
    const signedIn = await desk.signIn.finish(secret, new URL(c.req.url).search);
    if (!signedIn.ok) return notSignedIn(desk, c);
    const before = sessionCookie.read(c);
    if (before !== undefined) await desk.sessions.end(before);
    const { staff } = signedIn.value;
    const begun = await audited(desk, staff, { what: 'signed in', target: {}, from: c.var.route }, () =>
      beginSession(desk, staff),
    );
    if (!begun.ok) return stopped(desk, c);
    sessionCookie.write(c, begun.value);
    return c.redirect(pathHere(signedIn.value.goingTo), 303);
  });

  route('POST /sign-out', async (c) => {
    const secret = sessionCookie.read(c);
    const end = async () => {
      if (secret !== undefined) await desk.sessions.end(secret);
      return ok(undefined);
    };
    // A session that is over has nobody to name.
    if (c.var.staff === undefined) await end();
    else await auditedHere(desk, c, { what: 'signed out', target: {} }, end);
    sessionCookie.clear(c);
    clearBrowser(c);
    return c.redirect('/signed-out', 303);
  });

  route('GET /signed-out', (c) =>
    c.html(
      <Notice {...surroundingsOf(desk, c)} title="You have signed out">
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            Sign in again
          </a>
        </p>
      </Notice>,
    ),
  );
}

/** Only ever a path of this site: `//elsewhere` and `/\elsewhere` are addresses of others to a browser. */
const pathHere = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])[^\\]*$/.test(to) ? to : '/';
