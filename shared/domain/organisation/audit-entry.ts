import * as z from 'zod/mini';
import { canonicalJson } from '../kernel/canonical-json.ts';

const Short = z.string().check(z.maxLength(200));

/**
 * One line of the audit log: who did what to what, when, and from where in the console. It names things and holds no
 * figure and no answer. What is about to be done is written first (`intent`), and how it ended (`outcome`) after it.
 */
export const AuditEntry = z.object({
  /** From 1, without a gap. */
  n: z.int().check(z.gte(1)),
  at: z.iso.datetime(),
  who: z.object({ id: Short, name: Short }),
  /** In a few words: `report opened`. */
  what: z.string().check(z.minLength(1), z.maxLength(100)),
  /** What it was done to: kinds of things, and the id of each. */
  target: z.record(z.string(), Short),
  /** The route that it was done by. */
  from: Short,
  step: z.union([
    z.object({ is: z.literal('intent') }),
    z.object({
      is: z.literal('outcome'),
      /** The intent's number. */
      of: z.int(),
      ended: z.enum(['done', 'refused', 'failed']),
    }),
  ]),
  /** The hash of the entry before. */
  before: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Where the chain stands: the number of its last entry, and that entry's hash. */
export interface ChainEnd {
  readonly n: number;
  readonly hash: string;
}

export const CHAIN_START: ChainEnd = { n: 0, hash: '0'.repeat(64) };

type Sha256 = (content: Uint8Array) => string;

/** Where the chain stands after this entry. */
export const endAt = (entry: AuditEntry, sha256: Sha256): ChainEnd => ({
  n: entry.n,
  hash: sha256(new TextEncoder().encode(canonicalJson(entry))),
});

/** What is wrong with an entry that follows where the chain stood, in a sentence. */
export function faultAfter({ n, hash }: ChainEnd, entry: AuditEntry): string | undefined {
  if (entry.n !== n + 1) return `Entry ${entry.n} follows entry ${n}: what was between is gone.`;
  return entry.before === hash
    ? undefined
    : `Entry ${entry.n} does not hold the hash of entry ${n}: one of them was changed.`;
}
