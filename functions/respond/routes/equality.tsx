import { Hono } from 'hono';
import { acceptPage } from '../../../shared/domain/instrument/accept-page.ts';
import { pageAt } from '../../../shared/domain/instrument/journey.ts';
import { answerEquality, equalityAfter, equalityFacts } from '../../../shared/use-cases/answer-equality.ts';
import { ANY_AGE } from '../../../shared/use-cases/definitions.ts';
import type { Interview } from '../../../shared/use-cases/read-draft.ts';
import { CHECKED } from '../../../web/pages/respond/form-names.ts';
import { equalityPage } from '../equality-page.tsx';
import { answersIn, type Form } from '../form-body.ts';
import { interviewOf, lost, sessionOf } from '../interview-of.ts';
import { ownForm } from '../own-form.ts';
import type { Parts } from '../parts.ts';
import { duePlaceOf, equalityPlace, READY } from '../places.ts';
import { refuseProblem } from '../refuse.tsx';
import { takeForm } from '../take-form.ts';
import { wrongIn } from '../typed.ts';
import { type RespondEnv, viewOf, type Visit } from '../visit.ts';

/** The equality questions, between the check and the sending, where a campaign asks them. */
export function equalityRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.get('/equality/:page', async (c) => {
    const interview = await interviewOf(c, parts, ANY_AGE);
    return interview instanceof Response ? interview : show(c, parts, interview, c.req.param('page'));
  });

  app.post('/equality/:page', takeForm(parts), ownForm(parts), async (c) => {
    const pageId = c.req.param('page');
    if (c.var.switched === true) {
      const interview = await interviewOf(c, parts, ANY_AGE);
      return interview instanceof Response ? interview : show(c, parts, interview, pageId, c.var.form);
    }
    const session = sessionOf(c, parts);
    if (session === undefined) return lost(c, parts);
    const form = answersIn(c.var.form);
    const turn = await answerEquality(parts, session, { pageId, form, language: c.var.language });
    if (!turn.ok)
      return turn.problem.kind === 'session-lost' ? lost(c, parts) : refuseProblem(c, parts, turn.problem);
    if (turn.value.kind === 'elsewhere') return c.redirect(duePlaceOf(turn.value.interview), 303);
    if (turn.value.kind === 'go') {
      const { step } = turn.value;
      return c.redirect(step.kind === 'page' ? equalityPlace(step.page) : READY, 303);
    }
    const { interview, errors, ...asked } = turn.value;
    c.set('problem', 'invalid');
    return c.html(
      equalityPage(viewOf(c, parts, interview.campaign, asked.equality), interview, asked, { form, errors }),
      422,
    );
  });

  return app;
}

/** A page as it is kept, or as it was typed. */
function show(c: Visit, parts: Parts, interview: Interview, pageId: string, form?: Form) {
  const equality = equalityAfter(interview);
  const facts = equalityFacts(interview);
  const page = equality && pageAt(equality, facts, pageId);
  if (equality === undefined || page === undefined) return c.redirect(duePlaceOf(interview), 303);
  const wrong = form?.has(CHECKED) === true ? wrongIn(acceptPage(equality, facts, pageId, form)) : undefined;
  const view = viewOf(c, parts, interview.campaign, equality);
  const retyped = form && { form, errors: wrong };
  return c.html(equalityPage(view, interview, { equality, page }, retyped), wrong === undefined ? 200 : 422);
}
