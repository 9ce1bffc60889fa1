import * as z from 'zod/mini';
import { Campaign as StoredCampaign } from '../../../shared/domain/campaign/campaign.ts';
import { CutRequest as StoredCutRequest } from '../../../shared/domain/disclosure/cuts/cut-request.ts';
import { Action as StoredAction } from '../../../shared/domain/improvement/action.ts';
import { DeepDive as StoredDeepDive } from '../../../shared/domain/improvement/deep-dive.ts';
import { Clock, Month, Slug } from '../../../shared/domain/kernel/ids.ts';
import { AuditEntry } from '../../../shared/domain/organisation/audit-entry.ts';
import { Staff } from '../../../shared/domain/organisation/staff.ts';
import { Manifest, Sha256 } from '../../../shared/domain/report/manifest.ts';
import { Scope } from '../../../shared/domain/report/scope.ts';
import { STRANDS } from '../../../shared/domain/wheel/strands.ts';

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

export const Action = StoredAction;
export const DeepDive = StoredDeepDive;
export const CutRequest = StoredCutRequest;

/** A count, `0 to 2` for a bound, or `[c]` for what is withheld. */
const CutFigure = z.union([z.int(), z.string()]);

export const Cut = z.object({
  request: StoredCutRequest,
  rows: z.optional(
    z.array(
      z.object({
        area: z.string(),
        label: z.string(),
        n: CutFigure,
        figures: z.record(z.string(), CutFigure),
      }),
    ),
  ),
});

/** Permanent staff. */
const Forecast = z.object({
  from: z.object({ month: Month, staff: z.int() }),
  months: z.array(z.object({ month: Month, expected: z.number(), lo: z.number(), hi: z.number() })),
  /** What the back-test says; null where there is none, or nothing to hold it against. */
  betterThanLast: z.nullable(z.boolean()),
  betterThanNational: z.nullable(z.boolean()),
});

export const Place = z.object({
  place: Scope,
  name: z.string(),
  strands: z.array(
    z.object({
      strand: z.enum(STRANDS),
      figures: z.array(
        z.object({
          name: z.string(),
          value: z.string(),
          interval: z.string(),
          source: z.string(),
          asAt: z.string(),
          href: z.optional(z.string()),
        }),
      ),
      /** Why there are none. */
      why: z.optional(z.string()),
    }),
  ),
  forecast: z.nullable(Forecast),
});
