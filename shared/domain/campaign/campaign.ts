import * as z from 'zod/mini';
import { Day, Slug } from '../kernel/ids.ts';

/** Under this no promise of confidentiality means anything: no setting goes lower. */
const LEAST_K = 5;

/**
 * One instrument asked of one audience for a time. `k` is the fewest respondents any figure may rest on:
 * locked when the campaign opens, because the respondents' pages promise it.
 */
export const Campaign = z.object({
  id: Slug,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  instrument: z.object({ id: Slug, version: z.string() }),
  /** rolling: region periods by quarter. cohort: one period, at the close (waves, rounds, imports). */
  clock: z.enum(['rolling', 'cohort']),
  k: z.int().check(z.gte(LEAST_K)),
  status: z.enum(['draft', 'open', 'closed']),
  opened: z.optional(Day),
  closed: z.optional(Day),
  /** Raw HPKE public key (X25519), base64url; made by the shuffle function, which alone has the other half. */
  publicKey: z.optional(z.string()),
  /** Set for imported history: where the answers come from, printed beside every figure. */
  source: z.optional(z.string()),
  /** Hash of the mapping and the file that an import was made from: the same again changes nothing. */
  imported: z.optional(z.string()),
  /** What stands on the respondents' pages and varies by tenant. */
  contacts: z.object({ eapPhone: z.string(), concernUrl: z.string(), helpEmail: z.string() }),
});
export type Campaign = z.infer<typeof Campaign>;
