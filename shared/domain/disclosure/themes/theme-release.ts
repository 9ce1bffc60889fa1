import type * as z from 'zod/mini';
import type * as shape from './theme-shape.ts';
import type { ThemeBook } from './theme-tally.ts';

/** What may be shown of what people wrote. Values come out of the gate of themes and from nowhere else. */
export type ThemeRelease = z.infer<typeof shape.ThemeRelease>;
export type ThemeGroup = z.infer<typeof shape.ThemeGroup>;

export const themeReleaseKey = (hash: string): string => `releases/themes/${hash}.json`;

export const bookName = ({ id, version }: Pick<ThemeBook, 'id' | 'version'>): string => `${id} ${version}`;
