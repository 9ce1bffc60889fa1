import * as z from 'zod/mini';
import { Clock, Code, Slug } from '../kernel/ids.ts';

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * One release in the ledger: which respondents each of its groups is made of. The figures themselves stand in the
 * release that it names. Entries form a chain, each naming the one before, and the head names the last.
 */
export const LedgerEntry = z.object({
  schema: z.literal('ledger/1'),
  campaign: Slug,
  clock: Clock,
  previous: z.nullable(Sha256),
  release: Sha256,
  audit: Sha256,
  /** Of the other sets of answers that it was proved by; absent where it was made before they were kept. */
  worlds: z.optional(Sha256),
  /** Keys of atoms (region|period|unit); groups point into them. */
  atoms: z.array(z.string()),
  groups: z.array(
    z.object({
      id: z.string(),
      n: z.int(),
      /** Of a region (or, null, the nation) as it grew: up to which clock. */
      area: z.nullable(z.object({ region: z.nullable(Code), upTo: Clock })),
      atoms: z.array(z.int()),
    }),
  ),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** A table that was granted between releases: what it shows stands in the file that it names. */
export const CutEntry = z.object({
  schema: z.literal('ledger-cut/1'),
  campaign: Slug,
  previous: z.nullable(Sha256),
  /** Of the request. */
  cut: z.string(),
  table: Sha256,
  /** Absent where it was granted before tables had audit records. */
  audit: z.optional(Sha256),
});
export type CutEntry = z.infer<typeof CutEntry>;

/** What others had published of the same people, entered so that it counts as said. */
export const ElsewhereEntry = z.object({
  schema: z.literal('ledger-elsewhere/1'),
  campaign: Slug,
  previous: z.nullable(Sha256),
  elsewhere: Sha256,
  /** Who entered it, when. */
  by: z.string(),
  at: z.string(),
});
export type ElsewhereEntry = z.infer<typeof ElsewhereEntry>;

/** A release of what coded comments are about. */
export const ThemesEntry = z.object({
  schema: z.literal('ledger-themes/1'),
  campaign: Slug,
  previous: z.nullable(Sha256),
  themes: Sha256,
  audit: Sha256,
  worlds: Sha256,
});
export type ThemesEntry = z.infer<typeof ThemesEntry>;

export const AnyEntry = z.discriminatedUnion('schema', [LedgerEntry, CutEntry, ElsewhereEntry, ThemesEntry]);
export type AnyEntry = z.infer<typeof AnyEntry>;

export const ledgerKey = (hash: string): string => `ledger/${hash}.json`;
