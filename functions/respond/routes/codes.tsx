import { Hono } from 'hono';
import { Day } from '../../../shared/domain/kernel/ids.ts';
import type { Problem } from '../../../shared/domain/kernel/problem.ts';
import { resume } from '../../../shared/use-cases/resume.ts';
import { withdraw } from '../../../shared/use-cases/withdraw.ts';
import { Resume, Withdraw, Withdrawn } from '../../../web/pages/respond/codes.tsx';
import { CHECKED } from '../../../web/pages/respond/form-names.ts';
import { to } from '../../../web/pages/respond/view.ts';
import type { Parts } from '../parts.ts';
import { duePlaceOf } from '../places.ts';
import { refuse, refuseProblem } from '../refuse.tsx';
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
    if (c.var.switched === true) return show(c, parts, Resume);
    const resumed = await resume(parts, typed);
    if (!resumed.ok) return again(c, parts, resumed.problem, Resume);
    const { session, draft } = resumed.value;
    writeSessionCookie(c, { secret: session.secret, language: draft.language });
    return c.redirect(duePlaceOf(resumed.value), 303);
  });

  app.get('/withdraw', (c) => c.html(<Withdraw view={viewOf(c, parts)} />));

  app.post('/withdraw', takeForm(parts), async (c) => {
    const typed = field(c, 'receipt');
    if (c.var.switched === true) return show(c, parts, Withdraw);
    const withdrawn = await withdraw(parts, typed);
    if (!withdrawn.ok) return again(c, parts, withdrawn.problem, Withdraw);
    return c.redirect(to(viewOf(c, parts), '/withdrawn', { by: withdrawn.value.notMixedBy }), 303);
  });

  app.get('/withdrawn', (c) => {
    const day = Day.safeParse(c.req.query('by'));
    if (!day.success) return refuse(c, parts, 'not-found');
    return c.html(<Withdrawn view={viewOf(c, parts)} notMixedBy={day.data} />);
  });

  return app;
}

const field = (c: Visit, name: string): string => c.var.form?.get(name)?.[0] ?? '';

/** The same page with what is wrong. */
function again(c: Visit, parts: Parts, problem: Problem, page: typeof Resume) {
  if (problem.kind !== 'invalid') return refuseProblem(c, parts, problem);
  c.set('problem', problem.kind);
  return show(c, parts, page, true);
}

/** With what was typed, which is not looked at: a change of language acts on nothing. */
function show(c: Visit, parts: Parts, Page: typeof Resume, wrong = c.var.form?.has(CHECKED) === true) {
  const typed = field(c, c.req.path === '/resume' ? 'code' : 'receipt').slice(0, SHOWN);
  return c.html(<Page view={viewOf(c, parts)} typed={typed} wrong={wrong} />, wrong ? 422 : 200);
}
