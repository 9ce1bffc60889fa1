import type { Hono } from 'hono';
import type { Issue } from '../../shared/domain/kernel/problem.ts';
import { mayConcernHead } from '../../shared/domain/report/concerns-head.ts';
import { withheldOf } from '../../shared/domain/report/withheld.ts';
import { passReportOn } from '../../shared/use-cases/publications/pass-on.ts';
import { publishReport } from '../../shared/use-cases/publications/publish.ts';
import { withdrawReport } from '../../shared/use-cases/publications/withdraw.ts';
import { type ReportAddress, readReport } from '../../shared/use-cases/read-report.ts';
import { openReleased } from '../../shared/use-cases/read-released.ts';
import { PublishPage } from '../../web/pages/console/publish.tsx';
import { auditedHere } from './audited-here.ts';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound, refused } from './refusals.tsx';
import { reportPage } from './report-page.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

const MOST_OPENINGS = 50;

/** Who may read a report: what is withheld from them is shown before anybody is named. */
export function publishRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/publish/:clock/:scope', (c) => publishPage(desk, c, c.req.param()));

  route('POST /campaigns/:campaign/publish/:clock/:scope', async (c) => {
    const at = c.req.param();
    const { reader, passOn } = await typed(c);
    const wanted = { address: reader, passOn };
    const done = await auditedHere(desk, c, { what: 'report published', target: { ...at, reader } }, () =>
      publishReport(desk, whoIn(c), at, wanted),
    );
    if (done.ok) return c.redirect(`${publishing(at)}?told=${done.value.told ? 'yes' : 'no'}`, 303);
    return done.problem.kind === 'invalid'
      ? publishPage(desk, c, at, { ...wanted, issue: done.problem.issues[0] })
      : refused(desk, c, done.problem);
  });

  route('POST /campaigns/:campaign/publish/:clock/:scope/withdraw', async (c) => {
    const at = c.req.param();
    const { reader } = await typed(c);
    const done = await auditedHere(desk, c, { what: 'report withdrawn', target: { ...at, reader } }, () =>
      withdrawReport(desk, whoIn(c), at, reader),
    );
    return done.ok ? c.redirect(publishing(at), 303) : refused(desk, c, done.problem);
  });

  route('POST /campaigns/:campaign/pass-on/:clock/:scope', async (c) => {
    const at = c.req.param();
    const { reader } = await typed(c);
    const done = await auditedHere(desk, c, { what: 'report passed on', target: { ...at, reader } }, () =>
      passReportOn(desk, whoIn(c), at, reader),
    );
    const here = `/campaigns/${at.campaign}/reports/${at.clock}/${at.scope}`;
    if (done.ok) return c.redirect(`${here}?told=${done.value.told ? 'yes' : 'no'}`, 303);
    return done.problem.kind === 'invalid'
      ? reportPage(desk, c, at, { address: reader, issue: done.problem.issues[0] })
      : refused(desk, c, done.problem);
  });
}

const publishing = ({ campaign, clock, scope }: ReportAddress): string =>
  `/campaigns/${campaign}/publish/${clock}/${scope}`;

function whoIn({ var: { staff } }: ConsoleContext) {
  if (staff === undefined) throw new Error('Nobody is signed in who could publish.');
  return staff;
}

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
  const [campaign, report] = await Promise.all([desk.campaigns.get(at.campaign), readReport(desk, at)]);
  if (campaign === undefined || !report.ok) return notFound(desk, c);
  const [readers, openings, release] = await Promise.all([
    desk.publications.ofReport(at),
    desk.publications.openings(at, MOST_OPENINGS),
    releaseOf(desk, at, report.value.release),
  ]);
  const page = PublishPage({
    ...surroundingsOf(desk, c),
    campaign,
    manifest: report.value,
    withheld: withheldOf(release, at.scope),
    concernsHead: mayConcernHead(release, at.scope),
    readers,
    openings,
    told: c.req.query('told'),
    wrong,
  });
  return c.html(page, wrong === undefined ? 200 : 400);
}

async function releaseOf(desk: ConsoleDesk, { campaign, clock }: ReportAddress, hash: string) {
  for await (const { release } of openReleased(desk, [{ campaign, clock, title: '', hash }])) return release;
  throw new Error('A report is of a release that is not there.');
}
