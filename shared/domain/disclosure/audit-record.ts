import * as z from 'zod/mini';
import { Clock, Slug } from '../kernel/ids.ts';
import { batchesOf } from './proof/smallest-group.ts';
import { Split } from './proof/split.ts';
import type { Verified } from './proof/verify-release.ts';
import type { Statement } from './statement.ts';
import { GroupCounts } from './tally.ts';
import type { Proposal } from './proposal.ts';
import { PROTECT } from './thresholds.ts';

const Count = z.int().check(z.nonnegative());

const AuditLayer = z.object({ question: z.string(), value: z.string() });

/** One verified table: everything needed to prove it again, unreleased counts included. */
const AuditTable = z.object({
  name: z.string(),
  atoms: z.array(
    z.object({
      name: z.string(),
      respondents: Count,
      count: Count,
      least: z.optional(Count),
      most: z.optional(Count),
    }),
  ),
  links: z.array(z.tuple([Count, Count])),
  cells: z.array(z.object({ group: z.string(), atoms: z.array(Count) })),
  /** Positions in `cells`. */
  published: z.array(Count),
  withheld: z.array(
    z.object({
      cell: Count,
      role: z.enum(['primary', 'secondary']),
      low: Count,
      high: Count,
      safe: z.boolean(),
    }),
  ),
});
export type AuditTable = z.infer<typeof AuditTable>;

/** Counts that a table of parts of people shows and withholds, with what stays possible of those. */
const AuditSplit = z.extend(Split, {
  withheld: z.array(z.object({ count: Count, low: Count, high: Count })),
});
export type AuditSplit = z.infer<typeof AuditSplit>;

/**
 * What a release was verified by, for an auditor alone: it holds counts that nobody was shown. Its hash stands in the
 * ledger, so that neither it nor the release can be changed afterwards.
 */
export const AuditRecord = z.object({
  schema: z.literal('audit/1'),
  campaign: Slug,
  /** Of a run of reports; themes and tables that were asked for have none. */
  clock: z.optional(Clock),
  release: z.string(),
  previous: z.nullable(z.string()),
  solver: z.string(),
  k: Count,
  protect: z.object({ low: Count, high: Count }),
  /** Fewest respondents that any difference of released groups singles out. */
  smallestGroup: z.nullable(Count),
  /** Respondents of every released atom (region|period|unit), and the batches, as positions among them. */
  respondents: z.array(z.tuple([z.string(), Count])),
  batches: z.array(z.array(Count)),
  takenBack: z.array(z.object({ group: z.string(), question: z.string(), value: z.string() })),
  tables: z.array(AuditTable),
  /** Of tables that were asked for. */
  splits: z.optional(z.array(AuditSplit)),
  /**
   * What shows, with the other sets of answers that the ledger's entry names, that nobody is known to have named
   * something: every answer of every atom, and what limits what. Absent where it was made before this was kept.
   */
  named: z.optional(
    z.object({
      atoms: z.array(z.tuple([z.string(), GroupCounts])),
      links: z.array(z.object({ lesser: AuditLayer, greater: z.array(AuditLayer) })),
      bands: z.array(z.object({ whole: AuditLayer, parts: z.array(AuditLayer) })),
      /** How many entries of what was published elsewhere stood in the ledger. */
      elsewhere: Count,
    }),
  ),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

export const auditKey = (hash: string): string => `audit/${hash}.json`;

/**
 * @param statements everything said, in order, this release included.
 * @param elsewhere how many entries of what was published elsewhere.
 */
export function auditRecord(
  heading: Pick<AuditRecord, 'campaign' | 'clock' | 'release' | 'previous' | 'solver' | 'k'>,
  { smallestGroup, tables, takenBack }: Verified,
  statements: readonly Statement[],
  { atoms, ...limits }: Pick<Proposal, 'atoms' | 'links' | 'bands'>,
  elsewhere: number,
): AuditRecord {
  const keys = [...new Set(statements.flatMap((one) => one.atoms))].sort();
  const place = new Map(keys.map((key, at) => [key, at]));
  return AuditRecord.parse({
    schema: 'audit/1',
    ...heading,
    protect: PROTECT,
    smallestGroup: Number.isFinite(smallestGroup) ? smallestGroup : null,
    respondents: keys.map((key) => [key, atoms.get(key)?.n ?? 0]),
    batches: (batchesOf(statements) ?? []).map((batch) => batch.map((key) => place.get(key) ?? -1)),
    takenBack: takenBack.map(({ group, layer }) => ({ group, ...layer })),
    tables: tables.map(({ table: { atoms: counted, links = [], cells }, ...rest }) => ({
      ...rest,
      atoms: counted,
      links,
      cells,
    })),
    named: {
      atoms: [...atoms].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      links: limits.links,
      bands: limits.bands,
      elsewhere,
    },
  });
}
