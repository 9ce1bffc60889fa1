import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { Issue } from '../../shared/domain/kernel/problem.ts';
import { seesNation } from '../../shared/domain/organisation/sight.ts';
import type { Staff } from '../../shared/domain/organisation/staff.ts';
import { editionOf } from '../../shared/domain/report/editions.ts';
import type { Manifest } from '../../shared/domain/report/manifest.ts';
import { publishedTo } from '../../shared/use-cases/publications/published-to.ts';
import { type ReportAddress, readReport } from '../../shared/use-cases/read-report.ts';
import { CAMPAIGNS, REPORTS } from '../../web/pages/console/frame.tsx';
import { ReportPage } from '../../web/pages/console/report.tsx';
import { mayUse } from './access.ts';
import { placesSeen } from './actions/sight.ts';
import type { ConsoleContext } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound, refused } from './refusals.tsx';
import { reportAge } from './reports/report-age.ts';
import { surroundingsOf } from './surroundings.ts';

/** What somebody typed who passes a report on, and what is wrong with it. */
interface Typed {
  readonly address: string;
  readonly issue: Issue | undefined;
}

export async function reportPage(desk: ConsoleDesk, c: ConsoleContext, at: ReportAddress, wrong?: Typed) {
  const [campaign, report] = await Promise.all([desk.campaigns.get(at.campaign), readReport(desk, at)]);
  if (!report.ok) return refused(desk, c, report.problem);
  if (campaign === undefined) return notFound(desk, c);
  const { staff } = c.var;
  const own = staff && (await publishedTo(desk, staff, at));
  const page = ReportPage({
    ...surroundingsOf(desk, c),
    trail: trailOf(staff, campaign),
    manifest: report.value,
    action: actionAddress(c, report.value),
    publishing: mayUse('POST /campaigns/:campaign/publish/:clock/:scope', staff?.roles ?? []),
    passOn:
      own?.passOn === true && mayUse('POST /campaigns/:campaign/pass-on/:clock/:scope', staff?.roles ?? []),
    age: await reportAge(desk, c, campaign, at),
    told: c.req.query('told'),
    wrong,
  });
  return c.html(page, wrong === undefined ? 200 : 400);
}

/** Reasons for leaving are what an action can answer, in the place that the report is about. */
function actionAddress(c: ConsoleContext, { campaign, clock, scope, definition }: Manifest) {
  const { edition, of } = editionOf(scope);
  return definition.id === 'attrition-drivers' && edition === 'full' && placesSeen(c).includes(of)
    ? `/new-action/${of}?${new URLSearchParams({ campaign, clock }).toString()}`
    : undefined;
}

/** A reader of single reports has no page of the campaign to go back to. */
const trailOf = (staff: Staff | undefined, { id, title }: Pick<Campaign, 'id' | 'title'>) =>
  staff === undefined || !seesNation(staff)
    ? [REPORTS]
    : [
        CAMPAIGNS,
        { text: title, href: `/campaigns/${id}` },
        { text: 'Reports', href: `/campaigns/${id}/reports` },
      ];
