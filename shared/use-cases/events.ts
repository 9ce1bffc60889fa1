import * as z from 'zod/mini';
import { MAIL_KINDS } from '../domain/campaign/mail/kinds.ts';
import { CutTable } from '../domain/disclosure/cuts/cut-table.ts';
import { Clock, Code, Month, Slug } from '../domain/kernel/ids.ts';
import { ReaderAddress } from '../domain/report/publication.ts';
import { Scope } from '../domain/report/scope.ts';

/** What each function is invoked with, by the operator's command line, a schedule or the report run. */

export const SendMailEvent = z.discriminatedUnion('action', [
  z.object({ action: z.literal('send'), campaign: Slug, kind: z.enum(MAIL_KINDS) }),
  /** What the schedule starts: goes on with what was asked for, and with the plans of campaigns. */
  z.object({ action: z.literal('due') }),
  /** `after`: the `next` of the page before. */
  z.object({ action: z.literal('unsent'), campaign: Slug, after: z.optional(z.string()) }),
  z.object({ action: z.literal('retry'), campaign: Slug, address: z.string() }),
  z.object({ action: z.literal('preview'), campaign: Slug, kind: z.enum(MAIL_KINDS) }),
  z.object({ action: z.literal('letters'), campaign: Slug, after: z.optional(z.string()) }),
  z.object({ action: z.literal('open-link'), campaign: Slug }),
  z.object({ action: z.literal('take-back-open-link'), campaign: Slug }),
  z.object({ action: z.literal('replace'), campaign: Slug, address: z.string() }),
]);
export type SendMailEvent = z.infer<typeof SendMailEvent>;

/** Notifications of SES, as the topic that they are published to hands them on. */
export const StopMailEvent = z.object({
  Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })),
});
export type StopMailEvent = z.infer<typeof StopMailEvent>;

export const ShuffleEvent = z.discriminatedUnion('action', [
  z.object({ action: z.literal('make-key'), campaign: Slug }),
  /** `month` names the shuffle: the month that has just ended when the schedule runs it. */
  z.object({ action: z.literal('shuffle'), month: Month, campaign: z.optional(Slug) }),
  z.object({ action: z.literal('scheduled'), time: z.string() }),
  z.object({ action: z.literal('count-profiles'), campaign: Slug, year: z.string() }),
]);
export type ShuffleEvent = z.infer<typeof ShuffleEvent>;

/** `clock` is the quarter that has just ended, or `close` for a cohort. */
export const FormEvent = z.object({ action: z.literal('form'), campaign: Slug, clock: Clock });
export type FormEvent = z.infer<typeof FormEvent>;

export const ExpireEvent = z.object({ action: z.literal('expire') });
export type ExpireEvent = z.infer<typeof ExpireEvent>;

/** The report run's input, and what its states pass on: keys and hashes, never figures. */
export const ReportRunInput = z.object({ campaign: Slug, clock: Clock });
export type ReportRunInput = z.infer<typeof ReportRunInput>;

export const TallyEvent = z.object({ campaign: Slug, clock: Clock, region: Code });
export type TallyEvent = z.infer<typeof TallyEvent>;

export const ReleaseEvent = z.object({ campaign: Slug, clock: Clock });
export type ReleaseEvent = z.infer<typeof ReleaseEvent>;

/** Of the release function: tables that are asked for beside the reports. */
export const CutEvent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('ask-cut'),
    campaign: Slug,
    table: CutTable,
    by: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    why: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  z.object({ action: z.literal('list-cuts'), campaign: Slug }),
  z.object({ action: z.literal('show-cut'), campaign: Slug, id: z.string() }),
]);
export type CutEvent = z.infer<typeof CutEvent>;
/** Of the release function, by hand: what may be shown of the comments that are coded by now. */
export const ThemesEvent = z.object({ action: z.literal('themes'), campaign: Slug });
export type ThemesEvent = z.infer<typeof ThemesEvent>;

/** Of the release function: which rule withheld which figure of a release. */
export const ListWithheldEvent = z.object({
  action: z.literal('list-withheld'),
  campaign: Slug,
  clock: Clock,
});
export type ListWithheldEvent = z.infer<typeof ListWithheldEvent>;

/** Of the release function: count the groups of a release again from the tallies frozen with it. */
export const CountAgainEvent = z.object({
  action: z.literal('count-again'),
  campaign: Slug,
  clock: Clock,
});
export type CountAgainEvent = z.infer<typeof CountAgainEvent>;

/** Of the release function: figures that others have published of the same people, so that they count as said. */
export const EnterElsewhereEvent = z.object({
  action: z.literal('enter-elsewhere'),
  campaign: Slug,
  dryRun: z.boolean(),
  by: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Parsed JSON: checked as `PublishedElsewhere`. */
  file: z.unknown(),
});
export type EnterElsewhereEvent = z.infer<typeof EnterElsewhereEvent>;

const auditing = {
  action: z.literal('audit'),
  campaign: Slug,
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
};

/** Prove again from its audit record: the release of a clock; or, by its hash, that, a granted table, or themes. */
export const AuditEvent = z.union([
  z.object({ ...auditing, clock: Clock }),
  z.object({
    ...auditing,
    release: z
      .string()
      .check(z.regex(/^[0-9a-f]{64}$/, 'must be the hash of a release: 64 digits and letters from a to f')),
  }),
]);
export type AuditEvent = z.infer<typeof AuditEvent>;

/** Of the audit log: keep where it ends, hold it against that, and hand out the entries after a number. */
export const AuditLogEvent = z.discriminatedUnion('action', [
  z.object({ action: z.literal('anchor') }),
  z.object({ action: z.literal('verify') }),
  z.object({ action: z.literal('export'), after: z.int().check(z.gte(0)) }),
]);
export type AuditLogEvent = z.infer<typeof AuditLogEvent>;

/** Tells one reader by mail that a report was published to them. */
export const NotifyEvent = z.object({
  action: z.literal('notify'),
  to: ReaderAddress,
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  campaign: Slug,
  clock: Clock,
  scope: Scope,
});
export type NotifyEvent = z.infer<typeof NotifyEvent>;

/** One report: `scope` is `nation`, `region-CODE` or `unit-CODE` of the release named by its hash. */
export const RenderEvent = z.object({ release: z.string(), scope: z.string() });
export type RenderEvent = z.infer<typeof RenderEvent>;

/** Of the render function: makes a report again from its release, and says what differs from what is stored. */
export const VerifyEvent = z.object({
  action: z.literal('verify'),
  campaign: Slug,
  clock: Clock,
  /** As in `RenderEvent`. */
  scope: z.string(),
});
export type VerifyEvent = z.infer<typeof VerifyEvent>;

/** Of the render function: the file of all figures, or of a campaign's, or of one run's. */
export const GatherFiguresEvent = z.object({
  action: z.literal('gather-figures'),
  campaign: z.optional(Slug),
  clock: z.optional(Clock),
});
export type GatherFiguresEvent = z.infer<typeof GatherFiguresEvent>;

/** Of the render function: withdraws the reports of a campaign that print a quote which was taken back. */
export const WithdrawWordsEvent = z.object({
  action: z.literal('withdraw-words'),
  campaign: Slug,
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export type WithdrawWordsEvent = z.infer<typeof WithdrawWordsEvent>;

/** Of the render function: holds the figures of an edited report against its release. */
export const CheckDocumentEvent = z.object({
  action: z.literal('check-document'),
  campaign: Slug,
  clock: Clock,
  scope: z.string(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).check(z.maxLength(20_000)),
});
export type CheckDocumentEvent = z.infer<typeof CheckDocumentEvent>;

/** Of the render function: which reports of a campaign exist. */
export const ListReportsEvent = z.object({ action: z.literal('list'), campaign: Slug });
export type ListReportsEvent = z.infer<typeof ListReportsEvent>;
