import * as z from 'zod/mini';
import { Clock, Slug } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { Manifest, Sha256 } from '../../../shared/domain/report/manifest.ts';
import { Scope } from '../../../shared/domain/report/scope.ts';
import { readReport, reportsOf } from '../../../shared/use-cases/read-report.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

export const ReportName = z.object({ campaign: Slug, clock: Clock, scope: Scope });

const PARTS = {
  campaign: true,
  clock: true,
  scope: true,
  title: true,
  marking: true,
  dataAsAt: true,
  release: true,
  definition: true,
  instrument: true,
  thresholds: true,
} as const;

const Report = z.extend(z.pick(Manifest, PARTS), {
  /** Each is fetched from its `href`. */
  files: z.array(z.object({ format: z.string(), type: z.string(), sha256: Sha256, href: z.string() })),
});

export const REPORTS = {
  'GET /api/v1/campaigns/:campaign/reports': {
    says: 'The reports of a campaign',
    query: Paging,
    answers: pageOf(ReportName),
  },
  'GET /api/v1/campaigns/:campaign/reports/:clock/:scope': {
    says: 'What a report was made of, and its files',
    answers: Report,
  },
} as const satisfies Operations;

export function reportOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(REPORTS);

  operation('GET /api/v1/campaigns/:campaign/reports', async ({ at: { campaign }, query }) => {
    if ((await desk.campaigns.get(campaign)) === undefined) return NOT_HERE;
    const reports = await reportsOf(desk, campaign);
    return ok(pageAfter(reports, ({ clock, scope }) => `${clock} ${scope}`, query));
  });

  operation('GET /api/v1/campaigns/:campaign/reports/:clock/:scope', async ({ at }) => {
    const report = await readReport(desk, at);
    if (!report.ok) return report;
    const { files, ...rest } = report.value;
    const below = `/campaigns/${at.campaign}/reports/${at.clock}/${at.scope}`;
    return ok({
      ...rest,
      files: files.map(({ format, type, sha256 }) => ({ format, type, sha256, href: `${below}/${format}` })),
    });
  });
}
