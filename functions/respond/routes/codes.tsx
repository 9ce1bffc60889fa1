import { Hono } from 'hono';
import type { Problem } from '../../../shared/domain/kernel/problem.ts';
import { duePlace } from '../../../shared/domain/instrument/itinerary.ts';
import { resume } from '../../../shared/use-cases/resume.ts';
import { withdraw } from '../../../shared/use-cases/withdraw.ts';
import { Resume, Withdraw, Withdrawn } from '../../../web/pages/respond/codes.tsx';
import type { Parts } from '../parts.ts';
import { placeOf } from '../places.ts';
import { refuseProblem } from '../refuse.tsx';
import { writeSessionCookie } from '../session-cookie.ts';
import { takeForm } from '../take-form.ts';
import { type RespondEnv, viewOf, type Visit } from '../visit.ts';

/** Nobody types more: what is longer is not shown again. */
const SHOWN = 100;

export function codeRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.get('/resume', (c) => c.html(<Resume view={viewOf(c, parts)} />));

  app.post('/resume', takeForm(parts), async (c) => {
    const typed = field(c, 'code');
    const resumed = await resume(parts, typed);
    if (!resumed.ok) return again(c, parts, resumed.problem, typed, Resume);
    const { session, draft, instrument, facts, campaign } = resumed.value;
    writeSessionCookie(c, { secret: session.secret, language: draft.language });
    return c.redirect(placeOf(duePlace(instrument, facts, draft), campaign.id), 303);
  });

  app.get('/withdraw', (c) => c.html(<Withdraw view={viewOf(c, parts)} />));

  app.post('/withdraw', takeForm(parts), async (c) => {
    const typed = field(c, 'receipt');
    const withdrawn = await withdraw(parts, typed);
    if (!withdrawn.ok) return again(c, parts, withdrawn.problem, typed, Withdraw);
    return c.html(<Withdrawn view={viewOf(c, parts)} notMixedBy={withdrawn.value.notMixedBy} />);
  });

  return app;
}

const field = (c: Visit, name: string): string => c.var.form?.get(name)?.[0] ?? '';

/** The same page with what is wrong. */
function again(c: Visit, parts: Parts, problem: Problem, typed: string, Page: typeof Resume) {
  if (problem.kind !== 'invalid') return refuseProblem(c, parts, problem);
  c.set('problem', problem.kind);
  const error = problem.issues[0]?.message;
  return c.html(<Page view={viewOf(c, parts)} typed={typed.slice(0, SHOWN)} error={error} />, 422);
}
