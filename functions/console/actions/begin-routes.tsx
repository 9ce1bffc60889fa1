import type { Hono } from 'hono';
import type { Answers } from '../../../shared/domain/improvement/action.ts';
import { recommendationOf } from '../../../shared/domain/improvement/action-plan.ts';
import { type ActionDraft, EMPTY_DRAFT } from '../../../shared/domain/improvement/draft-action.ts';
import { driverFigures } from '../../../shared/domain/improvement/driver-figures.ts';
import { toCode } from '../../../shared/domain/kernel/crockford.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';
import { ChoosePlace } from '../../../web/pages/console/actions/choose-place.tsx';
import { ChooseReason, NewActionPage } from '../../../web/pages/console/actions/new-action.tsx';
import { addressOf } from '../../../web/pages/console/actions/words.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { answered, beginTyped, draftIn } from './begin.ts';
import { releasedTo } from './released-to.ts';
import { placesSeen } from './sight.ts';
import { citedToolkit } from './toolkit-cited.ts';
import { typedIn } from './typed.ts';

const FORM_BYTES = 5;

export function beginRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /new-action', (c) => {
    const { recommendation = '', place } = c.req.query();
    const places = placesSeen(c);
    const number = Number(recommendation);
    if (recommendationOf(number) === undefined || places.length === 0) return notFound(desk, c);
    const chosen = places.length === 1 ? places[0] : places.find((each) => each === place);
    if (chosen !== undefined) return c.redirect(`/new-action/${chosen}?recommendation=${number}`, 303);
    return c.html(ChoosePlace({ ...surroundingsOf(desk, c), recommendation: number, places }));
  });

  route('GET /new-action/:place', async (c) => {
    const scope = c.req.param('place');
    const { campaign = '', clock = '', reason } = c.req.query();
    if (c.req.query('recommendation') === undefined && reason === undefined) {
      const release = await releasedTo(desk, c, { campaign, clock, scope });
      const figures = release && driverFigures(release, scope);
      if (figures === undefined || figures.drivers.length === 0) return notFound(desk, c);
      const here = `/new-action/${scope}?${new URLSearchParams({ campaign, clock }).toString()}`;
      return c.html(ChooseReason({ ...surroundingsOf(desk, c), figures, clock, here }));
    }
    const page = await formPage(desk, c, scope, c.req.query(), EMPTY_DRAFT, []);
    return page ?? notFound(desk, c);
  });

  route('POST /actions/:place', async (c) => {
    const scope = c.req.param('place');
    const typed = typedIn(await c.req.parseBody());
    const named = c.req.query();
    const found = await answered(desk, c, scope, named);
    if (found === undefined) return notFound(desk, c);
    const begun = await beginTyped(desk, c, typed['form'] ?? '', { scope, answers: found.answers, typed });
    if (begun.ok) return c.redirect(addressOf(begun.value), 303);
    if (begun.problem.kind !== 'invalid') return refused(desk, c, begun.problem);
    const page = await formPage(desk, c, scope, named, draftIn(typed), begun.problem.issues, typed['form']);
    return page ?? notFound(desk, c);
  });
}

async function formPage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  scope: string,
  named: Typed,
  draft: ActionDraft,
  issues: readonly Issue[],
  form = toCode(desk.random.bytes(FORM_BYTES)).toLowerCase(),
): Promise<Response | undefined> {
  const found = await answered(desk, c, scope, named);
  if (found === undefined) return undefined;
  const { answers, reason, recommendation } = found;
  const page = NewActionPage({
    ...surroundingsOf(desk, c),
    scope,
    address: `/actions/${scope}?${new URLSearchParams(queryOf(answers)).toString()}`,
    form,
    draft,
    issues,
    toolkit: await citedToolkit(desk, answers),
    reason,
    recommendation,
  });
  return c.html(page, issues.length === 0 ? 200 : 400);
}

const queryOf = (answers: Answers): Record<string, string> =>
  answers.kind === 'recommendation'
    ? { recommendation: String(answers.number) }
    : { campaign: answers.campaign, clock: answers.clock, reason: answers.reason };
