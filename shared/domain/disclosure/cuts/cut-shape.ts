import * as z from 'zod/mini';
import { Code, Slug } from '../../kernel/ids.ts';
import { ReleasedFigure } from '../release-shape.ts';
import { CutTable } from './cut-table.ts';

/** The shape of a granted table. As with `release-shape.ts`: only its gate and `openCut` may import it. */
export const ReleasedCut = z.object({
  schema: z.literal('cut/1'),
  campaign: Slug,
  /** Of the request. */
  id: z.string(),
  table: CutTable,
  thresholds: z.record(z.string(), z.int()),
  /** What proved that withheld counts stay open; absent where no count needed it. */
  solver: z.optional(z.string()),
  /** By which profile answers it parts people, the second inside the first; none where it is of areas. */
  parts: z.array(z.string()),
  columns: z.array(z.object({ value: z.string(), label: z.string() })),
  rows: z.array(
    z.object({
      /** Null for the nation. */
      region: z.nullable(Code),
      area: z.string(),
      /** By profile question; empty for everybody of the area. */
      profile: z.record(z.string(), z.string()),
      label: z.string(),
      n: ReleasedFigure,
      figures: z.record(z.string(), ReleasedFigure),
    }),
  ),
  /** Areas of which nothing was counted in that time. */
  without: z.array(z.string()),
});
