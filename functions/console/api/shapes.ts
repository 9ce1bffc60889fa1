import * as z from 'zod/mini';
import { Campaign as StoredCampaign } from '../../../shared/domain/campaign/campaign.ts';
import { Clock, Slug } from '../../../shared/domain/kernel/ids.ts';
import { AuditEntry } from '../../../shared/domain/organisation/audit-entry.ts';
import { Staff } from '../../../shared/domain/organisation/staff.ts';
import { Manifest, Sha256 } from '../../../shared/domain/report/manifest.ts';
import { Scope } from '../../../shared/domain/report/scope.ts';

/** What is said of a thing by the API: of what is stored, the parts that are for readers. */

export const Person = z.pick(Staff, { name: true, roles: true, regions: true, units: true });

export const Campaign = z.pick(StoredCampaign, {
  id: true,
  title: true,
  instrument: true,
  clock: true,
  k: true,
  status: true,
  opens: true,
  opened: true,
  closed: true,
  closes: true,
  source: true,
});

export const ReportName = z.object({ campaign: Slug, clock: Clock, scope: Scope });

export const OwnReport = z.extend(ReportName, { title: z.string() });

const REPORT_PARTS = {
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

export const Report = z.extend(z.pick(Manifest, REPORT_PARTS), {
  /** Under `href`, below the same address. */
  files: z.array(z.object({ format: z.string(), type: z.string(), sha256: Sha256, href: z.string() })),
});

export const Release = z.object({ campaign: Slug, title: z.string(), clock: Clock, hash: Sha256 });

/** One row of the tidy file, by the names of its columns. */
export const Figure = z.readonly(z.record(z.string(), z.union([z.string(), z.number()])));

export const RunStarted = z.object({ run: z.string() });

export const Run = z.object({
  state: z.enum(['running', 'done', 'failed', 'stopped']),
  started: z.iso.datetime(),
  why: z.optional(z.string()),
});

export const LogEntry = AuditEntry;
