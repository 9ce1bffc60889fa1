import { Hono } from 'hono';
import { acceptPage } from '../../../shared/domain/instrument/accept-page.ts';
import { openPage } from '../../../shared/domain/instrument/itinerary.ts';
import { pagesOf } from '../../../shared/domain/instrument/journey.ts';
import { inGroups, toCode } from '../../../shared/domain/kernel/crockford.ts';
import { answerPage } from '../../../shared/use-cases/answer-page.ts';
import { ANY_AGE } from '../../../shared/use-cases/definitions.ts';
import { CHECKED } from '../../../web/pages/respond/form-names.ts';
import { Interruption } from '../../../web/pages/respond/interruption.tsx';
import { SaveCode } from '../../../web/pages/respond/save-code.tsx';
import { answersIn } from '../form-body.ts';
import { interviewOf, lost, sessionOf } from '../interview-of.ts';
import { ownForm } from '../own-form.ts';
import type { Parts } from '../parts.ts';
import { wrongIn } from '../typed.ts';
import { duePlaceOf, placeOf, supportBefore } from '../places.ts';
import { questionPage } from '../question.tsx';
import { refuseProblem } from '../refuse.tsx';
import { takeForm } from '../take-form.ts';
import { type RespondEnv, viewOf, type Visit } from '../visit.ts';

export function interviewRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.get('/save-code', async (c) => {
    const interview = await interviewOf(c, parts, ANY_AGE);
    if (interview instanceof Response) return interview;
    const { session, draft, expires, campaign } = interview;
    const code = draft.visited.length === 0 ? inGroups(toCode(session.secret)) : undefined;
    return c.html(<SaveCode view={viewOf(c, parts, campaign)} code={code} expires={expires} />);
  });

  app.get('/continue', async (c) => {
    const interview = await interviewOf(c, parts, ANY_AGE);
    if (interview instanceof Response) return interview;
    return c.redirect(duePlaceOf(interview), 303);
  });

  app.get('/q/:page', async (c) => {
    const interview = await interviewOf(c, parts, ANY_AGE);
    if (interview instanceof Response) return interview;
    const { instrument, facts, draft, campaign } = interview;
    const page = openPage(instrument, facts, draft, c.req.param('page'));
    if (page === undefined) return c.redirect(duePlaceOf(interview), 303);
    return c.html(questionPage(viewOf(c, parts, campaign, instrument), interview, page));
  });

  app.post('/q/:page', takeForm(parts), ownForm(parts), async (c) => {
    const session = sessionOf(c, parts);
    if (session === undefined) return lost(c, parts);
    if (c.var.switched === true) return shownAgain(c, parts, c.req.param('page'));
    const form = answersIn(c.var.form);
    const submitted = { pageId: c.req.param('page'), form, language: c.var.language };
    const turn = await answerPage(parts, session, submitted);
    if (!turn.ok)
      return turn.problem.kind === 'session-lost' ? lost(c, parts) : refuseProblem(c, parts, turn.problem);
    if (turn.value.kind === 'go') {
      const { step, support, campaign } = turn.value;
      return c.redirect(support ? supportBefore(step) : placeOf(step, campaign), 303);
    }
    const { interview, page, errors } = turn.value;
    c.set('problem', 'invalid');
    return c.html(
      questionPage(viewOf(c, parts, interview.campaign, interview.instrument), interview, page, {
        form,
        errors,
      }),
      422,
    );
  });

  app.get('/support-first', async (c) => {
    const interview = await interviewOf(c, parts, ANY_AGE);
    if (interview instanceof Response) return interview;
    const { instrument, campaign } = interview;
    const next = pagesOf(instrument).find((page) => page.id === c.req.query('next'));
    return c.html(
      <Interruption
        view={viewOf(c, parts, campaign, instrument)}
        instrument={instrument}
        campaign={campaign}
        next={next === undefined ? '/continue' : `/q/${next.id}`}
      />,
    );
  });

  return app;
}

/** The page as it was typed, in the other language; with what is wrong where the page said so before. */
async function shownAgain(c: Visit, parts: Parts, pageId: string) {
  const interview = await interviewOf(c, parts, ANY_AGE);
  if (interview instanceof Response) return interview;
  const { instrument, facts, draft, campaign } = interview;
  const page = openPage(instrument, facts, draft, pageId);
  if (page === undefined) return c.redirect(duePlaceOf(interview), 303);
  const form = c.var.form ?? new Map<string, readonly string[]>();
  const errors = form.has(CHECKED) ? wrongIn(acceptPage(instrument, facts, pageId, form)) : undefined;
  const view = viewOf(c, parts, campaign, instrument);
  return c.html(questionPage(view, interview, page, { form, errors }), errors === undefined ? 200 : 422);
}
