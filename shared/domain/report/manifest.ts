import * as z from 'zod/mini';
import { Clock, Day, Slug } from '../kernel/ids.ts';
import { Scope } from './scope.ts';

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const ReportFormat = z.enum([
  'html',
  'pdf',
  'ods',
  'odt',
  'csv',
  'codebook',
  'json',
  'html-cy',
  'pdf-cy',
  'ods-cy',
]);
export type ReportFormat = z.infer<typeof ReportFormat>;

export const ReportFile = z.object({
  format: ReportFormat,
  key: z.string(),
  sha256: Sha256,
  /** Content-Type to serve it with. */
  type: z.string(),
  /** Carries the marking: what a browser saves it as. */
  filename: z.string(),
  /** The page's own policy, by the hash of its style sheet: serve the page with exactly this. */
  contentSecurityPolicy: z.optional(z.string()),
});
export type ReportFile = z.infer<typeof ReportFile>;

/** Written last, if absent: what makes a report exist, and what it was made from. */
export const Manifest = z.object({
  schema: z.literal('report-manifest/1'),
  campaign: Slug,
  clock: Clock,
  scope: Scope,
  title: z.string(),
  marking: z.string(),
  dataAsAt: Day,
  release: Sha256,
  /** What the release was counted from. */
  inputs: z.array(z.object({ key: z.string(), sha256: Sha256 })),
  definition: z.object({ id: Slug, version: z.string() }),
  code: z.string(),
  instrument: z.object({ id: Slug, version: z.string() }),
  thresholds: z.record(z.string(), z.number()),
  files: z.array(ReportFile),
});
export type Manifest = z.infer<typeof Manifest>;
