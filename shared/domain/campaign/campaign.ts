import * as z from 'zod/mini';
import { Code, Day, Slug } from '../kernel/ids.ts';
import { MailPlan } from './mail/plan.ts';
import { ReportDay } from './report-day.ts';

/** Under this no promise of confidentiality means anything: no setting goes lower. */
const LEAST_K = 5;

/** Somebody of the console, as the sign-in service knows them. */
export const Who = z.object({
  id: z.string().check(z.maxLength(200)),
  name: z.string().check(z.maxLength(200)),
});
export type Who = z.infer<typeof Who>;

/**
 * One instrument asked of one audience for a time. `k` is the fewest respondents any figure may rest on:
 * locked when the campaign opens, because the respondents' pages promise it.
 */
export const Campaign = z.object({
  id: Slug,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  instrument: z.object({ id: Slug, version: z.string() }),
  /** Versions asked before a correction, and the last day of each: answers keep the version they were given under. */
  earlier: z.optional(z.array(z.object({ version: z.string(), until: Day }))),
  /** What is the same for everyone asked and stands in no question: the checkpoint, the wave, the cohort. */
  context: z.optional(z.record(z.string(), z.string())),
  /** Whether the equality questions are asked after the check. */
  equality: z.optional(z.boolean()),
  /** Of the equality questions, where they are a later version than comes with the product: a translated one. */
  equalityVersion: z.optional(z.string()),
  /** rolling: region periods by quarter. cohort: one period, at the close (waves, rounds, imports). */
  clock: z.enum(['rolling', 'cohort']),
  k: z.int().check(z.gte(LEAST_K)),
  status: z.enum(['draft', 'open', 'closed']),
  /** The day on which a draft opens by itself. */
  opens: z.optional(Day),
  opened: z.optional(Day),
  closed: z.optional(Day),
  /** The last day on which it takes answers, shown to everyone asked; a wave or a round has one. */
  closes: z.optional(Day),
  /** What is mailed without anybody asking for it. */
  mailPlan: z.optional(MailPlan),
  /** No reports are made of it by themselves, until somebody lets them be made again. */
  reportsHeld: z.optional(z.boolean()),
  /** From which day of a month on its reports are made by themselves: the first of `REPORT_DAYS` where it was never moved. */
  reportDay: z.optional(ReportDay),
  /** Who last held its reports, let them go on or moved their day. */
  scheduled: z.optional(z.object({ by: Who, at: z.iso.datetime() })),
  /** Codes of the regions and units that are asked, where it is not the whole estate. */
  asks: z.optional(z.object({ regions: z.array(Code), units: z.array(Code) })),
  /** `both`: it opens only where all that it asks has Welsh that is signed off. Otherwise what has none is in English. */
  languages: z.optional(z.enum(['english', 'both'])),
  /** Everyone who drafted it in the console: it opens only as somebody else has approved it. */
  drafters: z.optional(z.array(Who)),
  /** `design` is all that was approved: see `designOf`. What differs from it since needs another approval. */
  approval: z.optional(z.object({ by: Who, at: z.iso.datetime(), design: z.string() })),
  /** Raw HPKE public key (X25519), base64url; made by the shuffle function, which alone has the other half. */
  publicKey: z.optional(z.string()),
  /**
   * Set where people answer by an open link: the campaign whose people were invited, and the link's code. Nobody chose
   * who answers, and every figure says so.
   */
  selfSelected: z.optional(z.object({ of: Slug, code: z.string() })),
  /** Set for imported history: where the answers come from, printed beside every figure. */
  source: z.optional(z.string()),
  /** Hash of the mapping and the file that an import was made from: the same again changes nothing. */
  imported: z.optional(z.string()),
  /** How often it was changed: a change is written only over the one that was read. None where it never was. */
  revision: z.optional(z.int()),
  /** What stands on the respondents' pages and varies by tenant. */
  contacts: z.object({ eapPhone: z.string(), concernUrl: z.string(), helpEmail: z.string() }),
});
export type Campaign = z.infer<typeof Campaign>;

/** Every version that answers of the campaign can be of, the newest first. */
export const versionsOf = ({ instrument, earlier = [] }: Campaign): readonly string[] => [
  instrument.version,
  ...earlier.map(({ version }) => version).toReversed(),
];
