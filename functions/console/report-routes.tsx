import type { Hono } from 'hono';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { seesNation } from '../../shared/domain/organisation/sight.ts';
import type { Staff } from '../../shared/domain/organisation/staff.ts';
import { editionOf } from '../../shared/domain/report/editions.ts';
import type { Manifest, ReportFile } from '../../shared/domain/report/manifest.ts';
import { readRendering, readReport } from '../../shared/use-cases/read-report.ts';
import { CAMPAIGNS } from '../../web/pages/console/frame.tsx';
import { ReportPage } from '../../web/pages/console/report.tsx';
import { auditedHere } from './audited-here.ts';
import { placesSeen } from './actions/sight.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound } from './refusals.tsx';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';
import { LARGEST, TooLarge } from './too-large.tsx';

export function reportRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /campaigns/:campaign/reports/:clock/:scope', async (c) => {
    const at = c.req.param();
    const [campaign, report] = await Promise.all([desk.campaigns.get(at.campaign), readReport(desk, at)]);
    if (campaign === undefined || !report.ok) return notFound(desk, c);
    return c.html(
      ReportPage({
        ...surroundingsOf(desk, c),
        trail: trailOf(c.var.staff, campaign),
        manifest: report.value,
        action: actionAddress(c, report.value),
      }),
    );
  });

  route('GET /campaigns/:campaign/reports/:clock/:scope/:format', async (c) => {
    const { format, ...at } = c.req.param();
    const report = await readReport(desk, at);
    if (!report.ok || !has(report.value, format)) return notFound(desk, c);
    const what = format === 'html' ? 'report opened' : 'report downloaded';
    const rendering = await auditedHere(desk, c, { what, target: { ...at, format } }, () =>
      readRendering(desk, report.value, format),
    );
    if (!rendering.ok) return notFound(desk, c);
    const { file, content } = rendering.value;
    if (content.byteLength > LARGEST) return c.html(<TooLarge {...surroundingsOf(desk, c)} />, 413);
    return c.body(Uint8Array.from(content), 200, headersOf(file));
  });
}

const has = ({ files }: Manifest, format: string): boolean => files.some((file) => file.format === format);
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
    ? [{ text: 'Your reports', href: '/' }]
    : [
        CAMPAIGNS,
        { text: title, href: `/campaigns/${id}` },
        { text: 'Reports', href: `/campaigns/${id}/reports` },
      ];

function headersOf({ format, type, filename, contentSecurityPolicy }: ReportFile): Record<string, string> {
  const kind = format === 'html' ? 'inline' : 'attachment';
  // A file name is free text to a header: only what is plain stands between its quotes (RFC 6266).
  const plain = filename.replaceAll(/[^\w .()-]/g, '_');
  return {
    'Content-Type': type,
    'Content-Disposition': `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename)}`,
    ...(contentSecurityPolicy !== undefined && { 'Content-Security-Policy': contentSecurityPolicy }),
  };
}
