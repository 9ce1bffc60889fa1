import type { Hono } from 'hono';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { LIST_DECISIONS } from '../../../shared/use-cases/campaigns/lists/ask-decision.ts';
import { ListPage } from '../../../web/pages/console/campaigns/list-page.tsx';
import { PeopleOfCampaignPage } from '../../../web/pages/console/campaigns/people-page.tsx';
import { bringingBy } from '../bringing.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { beginList, decideOnList } from './deeds.ts';
import { instrumentShown } from './instrument-shown.ts';
import { whoIn } from './who-in.ts';

interface Named {
  readonly campaign: string;
  readonly list: string;
}

/** Lists of people: brought past the console, checked, and taken in once a second person has approved them. */
export function listRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/people', async (c) => {
    const campaign = await desk.campaigns.get(c.req.param('campaign'));
    if (campaign === undefined) return notFound(desk, c);
    const people = await desk.office.ask('show-people', { campaign: campaign.id });
    return people.ok
      ? c.html(PeopleOfCampaignPage({ ...surroundingsOf(desk, c), campaign, ...people.value }))
      : refused(desk, c, people.problem);
  });

  route('POST /campaigns/:campaign/lists', async (c) => {
    const { campaign } = c.req.param();
    if ((await desk.campaigns.get(campaign)) === undefined) return notFound(desk, c);
    const begun = await beginList(desk, c, campaign);
    return begun.ok
      ? c.redirect(`/campaigns/${campaign}/lists/${begun.value.id}`, 303)
      : refused(desk, c, begun.problem);
  });

  route('GET /campaigns/:campaign/lists/:list', (c) => listPage(desk, c, c.req.param()));

  route('POST /campaigns/:campaign/lists/:list/:decision', async (c) => {
    const { decision: asked, ...named } = c.req.param();
    const decision = LIST_DECISIONS.find((each) => each === asked);
    const campaign = await desk.campaigns.get(named.campaign);
    if (decision === undefined || campaign === undefined) return notFound(desk, c);
    const done = await decideOnList(desk, c, named, decision);
    if (done.ok) return c.redirect(`/campaigns/${named.campaign}/lists/${named.list}`, 303);
    return done.problem.kind === 'invalid'
      ? listPage(desk, c, named, done.problem.issues)
      : refused(desk, c, done.problem);
  });
}

async function listPage(desk: ConsoleDesk, c: ConsoleContext, named: Named, issues: readonly Issue[] = []) {
  const campaign = await desk.campaigns.get(named.campaign);
  const shown = campaign && (await desk.office.ask('show-list', named));
  if (campaign === undefined || shown?.ok !== true) return notFound(desk, c);
  const by = whoIn(c);
  const back = `${desk.site}/campaigns/${named.campaign}/lists/${named.list}`;
  // Where a file was brought, there is no other form: a second file would be another list.
  const asked = shown.value.here ? undefined : await desk.office.ask('form-for-list', { ...named, by, back });
  const form = asked?.ok === true ? asked.value : undefined;
  const page = ListPage({
    ...surroundingsOf(desk, c),
    ...bringingBy(desk, c, form, back),
    campaign,
    who: by,
    ...shown.value,
    columns: form === undefined ? [] : await columnsOf(desk, campaign),
    issues,
  });
  return c.html(page, issues.length === 0 ? 200 : 400);
}

async function columnsOf(desk: ConsoleDesk, { instrument }: Campaign): Promise<readonly string[]> {
  const shown = await instrumentShown(desk, instrument.id);
  return shown.ok ? shown.value.columns : [];
}
