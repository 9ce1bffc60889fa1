import { Hono } from 'hono';
import { packSendingForm } from '../../../shared/domain/answer/sending-form.ts';
import { checkRows } from '../../../shared/domain/instrument/check-rows.ts';
import { GATE_PAGE } from '../../../shared/domain/instrument/equality.ts';
import { duePlace } from '../../../shared/domain/instrument/itinerary.ts';
import { previousPage } from '../../../shared/domain/instrument/journey.ts';
import type { Language } from '../../../shared/domain/instrument/translation/in-language.ts';
import { sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { inGroups, toCode } from '../../../shared/domain/kernel/crockford.ts';
import { equalityAfter } from '../../../shared/use-cases/answer-equality.ts';
import { ANY_AGE, FRESH } from '../../../shared/use-cases/definitions.ts';
import type { Interview } from '../../../shared/use-cases/read-draft.ts';
import { sendAnswers } from '../../../shared/use-cases/send-answers.ts';
import { CheckAnswers } from '../../../web/pages/respond/check-answers.tsx';
import { SEAL } from '../../../web/pages/respond/form-names.ts';
import { Sent } from '../../../web/pages/respond/sent.tsx';
import { sectionSaid } from '../../../web/pages/respond/asking.ts';
import { readyPage } from '../equality-page.tsx';
import { interviewOf, lost, sessionOf } from '../interview-of.ts';
import { ownForm } from '../own-form.ts';
import type { Parts } from '../parts.ts';
import { duePlaceOf, equalityPlace, placeOf, READY } from '../places.ts';
import { droppedOf } from '../question.tsx';
import { refuse, refuseProblem } from '../refuse.tsx';
import { writeSessionCookie } from '../session-cookie.ts';
import { takeForm } from '../take-form.ts';
import { type RespondEnv, viewOf } from '../visit.ts';

export function sendingRoutes(parts: Parts): Hono<RespondEnv> {
  const app = new Hono<RespondEnv>();

  app.get('/check', async (c) => {
    const interview = await interviewOf(c, parts, FRESH);
    if (interview instanceof Response) return interview;
    const { campaign, instrument, facts, draft } = interview;
    if (campaign.status !== 'open') return refuse(c, parts, 'link-expired', campaign.id);
    if (duePlace(instrument, facts, draft).kind !== 'check') return c.redirect(duePlaceOf(interview), 303);
    const before = previousPage(instrument, facts, 'check');
    return c.html(
      <CheckAnswers
        view={viewOf(c, parts, campaign, instrument)}
        sections={sectionsOf(interview, c.var.language)}
        next={
          interview.equality !== undefined
            ? equalityPlace({ id: GATE_PAGE })
            : { k: campaign.k, seal: sealOf(parts, interview) }
        }
        back={before === undefined ? '/save-code' : `/q/${before.id}`}
        late={interview.runningOut && { is: interview.runningOut, day: interview.expires }}
        dropped={droppedOf(interview, sayings(instrument, c.var.language))}
      />,
    );
  });

  app.get(READY, async (c) => {
    const interview = await interviewOf(c, parts, FRESH);
    if (interview instanceof Response) return interview;
    const { campaign } = interview;
    if (campaign.status !== 'open') return refuse(c, parts, 'link-expired', campaign.id);
    const equality = equalityAfter(interview);
    if (equality === undefined) return c.redirect(duePlaceOf(interview), 303);
    return c.html(
      readyPage(viewOf(c, parts, campaign, equality), interview, equality, sealOf(parts, interview)),
    );
  });

  app.post('/send', takeForm(parts, '/check'), ownForm(parts), async (c) => {
    const { cookie } = c.var;
    const session = sessionOf(c, parts);
    if (cookie === undefined || session === undefined) return lost(c, parts);
    const seal = Buffer.from(c.var.form?.get(SEAL)?.[0] ?? '', 'base64url');
    const sending = await sendAnswers(parts, session, seal);
    if (!sending.ok) {
      return sending.problem.kind === 'session-lost'
        ? lost(c, parts)
        : refuseProblem(c, parts, sending.problem);
    }
    if (sending.value.kind === 'go') {
      return c.redirect(placeOf(sending.value.step, sending.value.campaign), 303);
    }
    const { definition, shuffle } = sending.value;
    writeSessionCookie(c, { ...cookie, sent: { campaign: definition.campaign.id, shuffle } });
    return c.redirect('/sent', 303);
  });

  app.get('/sent', async (c) => {
    const session = sessionOf(c, parts);
    const sent = c.var.cookie?.sent;
    const definition = sent && (await parts.definitions.of(sent.campaign, ANY_AGE));
    if (session === undefined || sent === undefined || definition === undefined) {
      return refuse(c, parts, 'session-lost');
    }
    return c.html(
      <Sent
        view={viewOf(c, parts, definition.campaign, definition.instrument)}
        definition={definition}
        receipt={inGroups(toCode(session.receipt))}
        shuffle={sent.shuffle}
      />,
    );
  });

  return app;
}

const sealOf = ({ seals }: Parts, { session, draft }: Interview): string =>
  Buffer.from(seals.seal(session, 'form', packSendingForm(draft))).toString('base64url');

function sectionsOf({ instrument, facts }: Interview, language: Language) {
  const say = sayings(instrument, language);
  const rows = checkRows(instrument, facts, language);
  return instrument.sections
    .map((section) => ({
      ...sectionSaid(say, section),
      rows: rows.filter(({ question }) => section.questions.includes(question)),
    }))
    .filter((section) => section.rows.length > 0);
}
