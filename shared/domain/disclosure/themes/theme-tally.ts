import * as z from 'zod/mini';
import { Clock, Code, Slug } from '../../kernel/ids.ts';

const Count = z.int().check(z.gte(0));

/** What the two coders decided about a theme: both yes, only the first, only the second, neither. */
const Decisions = z.object({ both: Count, first: Count, second: Count, neither: Count });

export const ThemeBook = z.object({
  id: Slug,
  version: z.string(),
  themes: z.array(z.object({ id: z.string(), name: z.string(), sensitive: z.boolean() })),
});
export type ThemeBook = z.infer<typeof ThemeBook>;

/** A coded and resolved batch of a region's comments, counted once and kept: how many texts are about each theme. */
export const ThemeTally = z.object({
  schema: z.literal('themes/1'),
  campaign: Slug,
  region: Code,
  number: z.int().check(z.gte(1)),
  periods: z.array(Clock),
  codebook: ThemeBook,
  /** By question. Nobody writes to a question twice, so texts are people. */
  questions: z.record(z.string(), z.object({ n: Count, themes: z.record(z.string(), Count) })),
  agreement: z.record(z.string(), Decisions),
});
export type ThemeTally = z.infer<typeof ThemeTally>;

const NUMBER_WIDTH = 4;
const themeTallies = (campaign: string, region: string): string => `themes/${campaign}/${region}/`;
export const themeTallyKey = ({
  campaign,
  region,
  number,
}: Pick<ThemeTally, 'campaign' | 'region' | 'number'>): string =>
  `${themeTallies(campaign, region)}${String(number).padStart(NUMBER_WIDTH, '0')}.json`;
