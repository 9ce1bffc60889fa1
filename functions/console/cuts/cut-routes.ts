import type { Hono } from 'hono';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import { monthOf } from '../../../shared/domain/kernel/calendar.ts';
import { invalid, type Issue } from '../../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/kernel/result.ts';
import { cutChoices } from '../../../shared/use-cases/cuts/cut-choices.ts';
import { listCuts, showCut } from '../../../shared/use-cases/cuts/read-cuts.ts';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';
import { AskCutPage } from '../../../web/pages/console/cuts/ask-cut-page.tsx';
import { CutPage } from '../../../web/pages/console/cuts/cut-page.tsx';
import { CUT_ORDERS, CutsPage } from '../../../web/pages/console/cuts/cuts-page.tsx';
import { typedIn } from '../actions/typed.ts';
import { mayUse } from '../access.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { askForTable } from './deeds.ts';

/** Tables beside the reports: asked for here, decided by the function that decides about every figure. */
export function cutRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /cuts', async (c) => {
    const campaigns = await desk.campaigns.list();
    const requests = await Promise.all(campaigns.map(({ id }) => listCuts(desk, id)));
    const asked = campaigns.filter((_, at) => requests[at]?.length !== 0);
    const names = new Map(
      await Promise.all(asked.map(async (each) => [each.id, await namesIn(desk, each)] as const)),
    );
    const page = CutsPage({
      ...surroundingsOf(desk, c),
      campaigns,
      requests: requests.flat(),
      nameOf: (campaign, question) => names.get(campaign)?.(question) ?? question,
      order: CUT_ORDERS.find((each) => each === c.req.query('sort')) ?? 'asked',
      mayAsk: mayAsk(c),
    });
    return c.html(page);
  });

  route('GET /campaigns/:campaign/cuts/ask', (c) => askPage(desk, c, c.req.query(), []));

  route('POST /campaigns/:campaign/cuts', async (c) => {
    const campaign = c.req.param('campaign');
    const typed = typedIn(await c.req.parseBody());
    const asked = await ask(desk, c, campaign, typed);
    if (asked.ok) return c.redirect(`/campaigns/${campaign}/cuts/${asked.value}`, 303);
    return asked.problem.kind === 'invalid'
      ? askPage(desk, c, typed, asked.problem.issues)
      : refused(desk, c, asked.problem);
  });

  route('GET /campaigns/:campaign/cuts/:cut', async (c) => {
    const { campaign: id, cut } = c.req.param();
    const campaign = await desk.campaigns.get(id);
    const shown = await showCut(desk, id, cut);
    if (campaign === undefined || !shown.ok) return notFound(desk, c);
    const nameOf = await namesIn(desk, campaign);
    return c.html(CutPage({ ...surroundingsOf(desk, c), campaign, nameOf, ...shown.value }));
  });
}

const mayAsk = ({ var: { staff } }: ConsoleContext): boolean =>
  mayUse('POST /campaigns/:campaign/cuts', staff?.roles ?? []);

/** How the questions of a campaign are asked, by their ids. */
async function namesIn(desk: ConsoleDesk, campaign: Campaign): Promise<(question: string) => string> {
  const choices = await cutChoices(desk.campaigns, campaign, monthOf(desk.clock.now()));
  const { rows, questions } = choices.ok ? choices.value : { rows: [], questions: [] };
  const names = new Map([...rows, ...questions].map(({ value, text }) => [value, text]));
  return (question) => names.get(question) ?? question;
}

async function ask(
  desk: ConsoleDesk,
  c: ConsoleContext,
  campaign: string,
  typed: Typed,
): Promise<Result<string>> {
  const why = (typed['why'] ?? '').trim();
  if (why === '' || why.length > 500)
    return fail(invalid('why', 'Say in 500 characters or fewer what the table is for'));
  const table = CutTable.safeParse(tableTyped(typed));
  if (!table.success) return fail(invalid('why', 'Choose what the table is to be made of'));
  const asked = await askForTable(desk, c, campaign, { table: table.data, why });
  if (asked.ok) return ok(asked.value.id);
  // The gate's own words on what cannot be made, beside the field that they are about where the form has it.
  return asked.problem.kind === 'not-allowed' ? fail(invalid('year', asked.problem.why)) : asked;
}

function tableTyped(typed: Typed): object {
  const region = typed['region'] === '' ? null : (typed['region'] ?? null);
  return typed['of'] === 'areas'
    ? { of: 'areas', question: typed['question'], from: typed['from'], to: typed['to'], region }
    : {
        of: 'profile',
        year: typed['year'],
        region,
        rows: typed['rows'],
        columns: typed['columns'] === '' ? null : (typed['columns'] ?? null),
      };
}

async function askPage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  typed: Typed,
  issues: readonly Issue[],
): Promise<Response> {
  const campaign = await desk.campaigns.get(c.req.param('campaign') ?? '');
  if (campaign === undefined) return notFound(desk, c);
  const choices = await cutChoices(desk.campaigns, campaign, monthOf(desk.clock.now()));
  if (!choices.ok) return refused(desk, c, choices.problem);
  const page = AskCutPage({ ...surroundingsOf(desk, c), campaign, choices: choices.value, typed, issues });
  return c.html(page, issues.length === 0 ? 200 : 400);
}
