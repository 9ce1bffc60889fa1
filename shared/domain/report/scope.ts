import * as z from 'zod/mini';

/**
 * What one report is about, as a key's part: `nation`, `region-CODE` or `unit-CODE`; `staff-` before it for the staff
 * summary, and `pack-nation` for the national pack.
 */
export const Scope = z
  .string()
  .check(z.regex(/^(pack-nation|(staff-)?(nation|(region|unit)-[A-Za-z0-9][A-Za-z0-9._-]{0,39}))$/));

/** Where the renderings of one report stand in the reports bucket, with a slash at the end. */
export const reportFolder = (campaign: string, clock: string, scope: string): string =>
  `reports/${campaign}/${clock}/${scope}/`;

/** That stands beside a report which is given to nobody any more. */
export const withdrawnReportKey = (campaign: string, clock: string, scope: string): string =>
  `${reportFolder(campaign, clock, scope)}withdrawn`;

export const manifestKey = (campaign: string, clock: string, scope: string): string =>
  `${reportFolder(campaign, clock, scope)}manifest.json`;
