import type { Hono } from 'hono';
import type { Issue } from '../../shared/domain/kernel/problem.ts';
import { showPublishing } from '../../shared/use-cases/publications/show-publishing.ts';
import type { ReportAddress } from '../../shared/use-cases/read-report.ts';
import { PublishPage } from '../../web/pages/console/publish.tsx';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound, refused } from './refusals.tsx';
import { passOnTo, publishTo, withdrawFrom } from './reports/publishing.ts';
import { reportPage } from './report-page.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

/** Who may read a report: what is withheld from them is shown before anybody is named. */
export function publishRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/publish/:clock/:scope', (c) => publishPage(desk, c, c.req.param()));

  route('POST /campaigns/:campaign/publish/:clock/:scope', async (c) => {
    const at = c.req.param();
    const { reader, passOn } = await typed(c);
    const wanted = { address: reader, passOn };
    const done = await publishTo(desk, c, at, wanted);
    if (done.ok) return c.redirect(`${publishing(at)}?told=${done.value.told ? 'yes' : 'no'}`, 303);
    return done.problem.kind === 'invalid'
      ? publishPage(desk, c, at, { ...wanted, issue: done.problem.issues[0] })
      : refused(desk, c, done.problem);
  });

  route('POST /campaigns/:campaign/publish/:clock/:scope/withdraw', async (c) => {
    const at = c.req.param();
    const { reader } = await typed(c);
    const done = await withdrawFrom(desk, c, at, reader);
    return done.ok ? c.redirect(publishing(at), 303) : refused(desk, c, done.problem);
  });

  route('POST /campaigns/:campaign/pass-on/:clock/:scope', async (c) => {
    const at = c.req.param();
    const { reader } = await typed(c);
    const done = await passOnTo(desk, c, at, reader);
    const here = `/campaigns/${at.campaign}/reports/${at.clock}/${at.scope}`;
    if (done.ok) return c.redirect(`${here}?told=${done.value.told ? 'yes' : 'no'}`, 303);
    return done.problem.kind === 'invalid'
      ? reportPage(desk, c, at, { address: reader, issue: done.problem.issues[0] })
      : refused(desk, c, done.problem);
  });
}

const publishing = ({ campaign, clock, scope }: ReportAddress): string =>
  `/campaigns/${campaign}/publish/${clock}/${scope}`;

async function typed(c: ConsoleContext) {
  const { reader, 'pass-on': passOn } = await c.req.parseBody();
  return { reader: typeof reader === 'string' ? reader : '', passOn: passOn === 'yes' };
}

interface Typed {
  readonly address: string;
  readonly passOn: boolean;
  readonly issue: Issue | undefined;
}

async function publishPage(desk: ConsoleDesk, c: ConsoleContext, at: ReportAddress, wrong?: Typed) {
  const campaign = await desk.campaigns.get(at.campaign);
  const shown = campaign && (await showPublishing(desk, at));
  if (campaign === undefined || shown?.ok !== true) return notFound(desk, c);
  const page = PublishPage({
    ...surroundingsOf(desk, c),
    campaign,
    ...shown.value,
    told: c.req.query('told'),
    wrong,
  });
  return c.html(page, wrong === undefined ? 200 : 400);
}
