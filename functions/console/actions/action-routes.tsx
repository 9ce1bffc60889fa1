import type { Hono } from 'hono';
import type { Action } from '../../../shared/domain/improvement/action.ts';
import {
  addNote,
  addReading,
  changeTerms,
  closeAction,
  type Hand,
} from '../../../shared/domain/improvement/change-action.ts';
import { saidOf, youSaidWeDid, type Said } from '../../../shared/domain/improvement/you-said.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { changeAction } from '../../../shared/use-cases/improvement/change-action.ts';
import { ActionPage } from '../../../web/pages/console/actions/action-page.tsx';
import {
  type Change,
  ChangePage,
  CHANGES,
  type Typed,
  typedDay,
} from '../../../web/pages/console/actions/change-forms.tsx';
import { YouSaidPage } from '../../../web/pages/console/actions/you-said-page.tsx';
import { addressOf } from '../../../web/pages/console/actions/words.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { ofDriver } from './of-driver.ts';
import { releasedTo } from './released-to.ts';
import { mayChange } from './sight.ts';
import { citedToolkit } from './toolkit-cited.ts';
import { typedIn } from './typed.ts';

export function actionRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);
  const today = () => dayOf(desk.clock.now());

  route('GET /actions/:place/:action', async (c) => {
    const { place, action: id } = c.req.param();
    const action = await desk.actions.get(place, id);
    if (action === undefined) return notFound(desk, c);
    return c.html(
      ActionPage({
        ...surroundingsOf(desk, c),
        action,
        today: today(),
        driver: await ofDriver(desk, c, action),
        toolkit: await citedToolkit(desk, action.answers, action.toolkit),
        mayChange: mayChange(c, action),
      }),
    );
  });

  route('GET /actions/:place/:action/:change', async (c) => {
    const { place, action: id, change } = c.req.param();
    const action = await desk.actions.get(place, id);
    const kind = changeNamed(change);
    if (action === undefined || kind === undefined) return notFound(desk, c);
    const typed = kind === 'terms' ? dayTyped('target', action.target) : dayTyped('on', today());
    return c.html(
      ChangePage({ ...surroundingsOf(desk, c), action, today: today(), change: kind, typed, issues: [] }),
    );
  });

  route('POST /actions/:place/:action/:change', async (c) => {
    const { place, action: id, change } = c.req.param();
    const action = await desk.actions.get(place, id);
    const kind = changeNamed(change);
    if (action === undefined || kind === undefined) return notFound(desk, c);
    const typed = typedIn(await c.req.parseBody());
    const by = c.var.staff?.name ?? '';
    const deed = { what: DEEDS[kind], target: { place, action: id } };
    const changed = await auditedHere(desk, c, deed, () =>
      changeAction(desk, action, Number(typed['revision']), by, (from, hand) =>
        CHANGE[kind](from, typed, hand),
      ),
    );
    if (changed.ok) return c.redirect(addressOf(action), 303);
    if (changed.problem.kind !== 'invalid') return refused(desk, c, changed.problem);
    const { issues } = changed.problem;
    const page = { ...surroundingsOf(desk, c), action, today: today(), change: kind, typed, issues };
    return c.html(ChangePage(page), 400);
  });

  route('GET /you-said-we-did/:place', async (c) => {
    const scope = c.req.param('place');
    const actions = (await desk.actions.list()).filter((action) => action.scope === scope);
    const said = await saidOfAll(desk, c, actions);
    const answered = youSaidWeDid(actions, (action) => said.get(action));
    return c.html(YouSaidPage({ ...surroundingsOf(desk, c), scope, today: today(), answered }));
  });
}

const changeNamed = (name: string): Change | undefined => CHANGES.find((each) => each === name);

const DEEDS: Readonly<Record<Change, string>> = {
  note: 'action noted on',
  value: 'action measured',
  terms: 'action given other terms',
  close: 'action closed',
};

const CHANGE: Readonly<Record<Change, (action: Action, typed: Typed, hand: Hand) => Result<Action>>> = {
  note: (action, { text = '' }, hand) => addNote(action, { text }, hand),
  value: (action, typed, hand) =>
    addReading(action, { value: typed['value'] ?? '', on: typedDay(typed, 'on') }, hand),
  terms: (action, typed, hand) =>
    changeTerms(
      action,
      { owner: typed['owner'] ?? '', target: typedDay(typed, 'target'), why: typed['why'] ?? '' },
      hand,
    ),
  close: (action, { as = '', text = '' }, hand) => closeAction(action, { as, text }, hand),
};

function dayTyped(name: string, day: string | undefined): Typed {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  const bare = (part: string) => part.replace(/^0/, '');
  return { [`${name}-day`]: bare(date), [`${name}-month`]: bare(month), [`${name}-year`]: year };
}

async function saidOfAll(
  desk: ConsoleDesk,
  c: ConsoleContext,
  actions: readonly Action[],
): Promise<ReadonlyMap<Action, Said | undefined>> {
  const said = new Map<Action, Said | undefined>();
  for (const action of actions) {
    const { answers } = action;
    if (answers.kind !== 'driver') continue;
    const release = await releasedTo(desk, c, answers);
    said.set(action, release && saidOf(answers, release));
  }
  return said;
}
