import * as z from 'zod/mini';
import { Slug } from '../../kernel/ids.ts';
import { Who } from '../campaign.ts';

export const ListId = z.string().check(z.regex(/^[0-9a-z]{8}$/));

const Count = z.int().check(z.gte(0));

/** What is known of a list of people that was uploaded: never who stands in it. */
export const PeopleList = z.object({
  campaign: Slug,
  id: ListId,
  by: Who,
  at: z.iso.datetime(),
  /**
   * waiting: for its file, or to be checked. checked: for a second person. approved: being taken. Then it is taken, or was
   * turned down.
   */
  state: z.enum(['waiting', 'checked', 'approved', 'taken', 'turned-down']),
  /** Hash of the file that was checked: no other is taken. */
  sha256: z.optional(z.string()),
  /** As it was checked, and then as it was taken. */
  counts: z.optional(z.object({ read: Count, taken: Count, refused: Count, duplicates: Count })),
  decided: z.optional(z.object({ by: Who, at: z.iso.datetime() })),
});
export type PeopleList = z.infer<typeof PeopleList>;

const DAY = 86_400_000;

/** The file of a list is destroyed a day after it came, whatever became of it. */
export const isOver = ({ state, at }: PeopleList, now: number): boolean =>
  state !== 'taken' && state !== 'turned-down' && Date.parse(at) + DAY <= now;

/** Two files: what was uploaded, and what was found in it. Both are of the upload bucket alone. */
export const listKey = ({ campaign, id }: Pick<PeopleList, 'campaign' | 'id'>): string =>
  `lists/${campaign}/${id}.csv`;
export const findingKey = ({ campaign, id }: Pick<PeopleList, 'campaign' | 'id'>): string =>
  `lists/${campaign}/${id}.json`;
