import * as z from 'zod/mini';
import { Clock, Code, Slug } from '../../kernel/ids.ts';
import { ReleasedFigure } from '../release-shape.ts';
import { ThemeBook } from './theme-tally.ts';

/** As `release-shape.ts`: parsing marks as released, so only `theme-gate.ts` and `open-themes.ts` may import this. */

const Rounded = z.nullable(z.number());

export const ThemeGroup = z.object({
  /** Null for the nation. */
  region: z.nullable(Code),
  name: z.string(),
  question: z.string(),
  codebook: z.string(),
  /** Region periods that the texts were written in. */
  periods: z.array(Clock),
  /** People who wrote an answer to the question. */
  n: z.int(),
  /** By theme. */
  figures: z.record(z.string(), ReleasedFigure),
});

export const ThemeRelease = z.object({
  schema: z.literal('theme-release/1'),
  campaign: Slug,
  /** 1 for the first; each names the one before by its hash. */
  number: z.int(),
  previous: z.nullable(z.string()),
  thresholds: z.record(z.string(), z.int()),
  inputs: z.array(z.object({ key: z.string(), sha256: z.string() })),
  codebooks: z.array(ThemeBook),
  questions: z.array(z.object({ id: z.string(), text: z.string() })),
  /** Which batches were counted together, and in which release they first were. */
  cells: z.array(
    z.object({
      codebook: z.string(),
      region: Code,
      question: z.string(),
      batches: z.array(z.int()),
      since: z.int(),
    }),
  ),
  /** Of all comments that were coded twice, over all themes, before anything was resolved; null for fewer than k. */
  agreement: z.array(
    z.object({
      codebook: z.string(),
      comments: z.int(),
      alpha: Rounded,
      positive: Rounded,
      negative: Rounded,
    }),
  ),
  groups: z.array(ThemeGroup),
  /** In people’s own words; absent where none is approved. */
  quotes: z.optional(z.array(z.object({ region: Code, question: z.string(), text: z.string() }))),
});
