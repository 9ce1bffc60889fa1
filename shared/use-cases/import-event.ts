import * as z from 'zod/mini';
import { Campaign } from '../domain/campaign/campaign.ts';
import { ContextKind } from '../domain/context/rows.ts';
import { Day, Slug } from '../domain/kernel/ids.ts';
import { CONTEXT_LOAD, OfficeEvent } from './campaigns/office-event.ts';

const Csv = z.string().check(z.maxLength(5_500_000));

/** What the import function is invoked with. */
export const ImportEvent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('create-campaign'),
    id: Slug,
    title: z.string(),
    k: z.optional(z.int()),
    /** The exit interview where none is named. */
    instrument: z.optional(Slug),
    /** What is the same for everyone asked: `{ checkpoint: '3m' }`. */
    context: z.optional(z.record(z.string(), z.string())),
    /** Whether the equality questions are asked. */
    equality: z.optional(z.boolean()),
    dryRun: z.boolean(),
    /** The columns of the instrument; of the exit interview address, unit, leaving month. */
    invitees: Csv,
    today: z.optional(Day),
    /** What the respondents' pages print: see `Campaign`. */
    contacts: z.optional(z.partial(Campaign.shape.contacts)),
    closes: Campaign.shape.closes,
    mailPlan: Campaign.shape.mailPlan,
  }),
  z.object({ action: z.literal('add-invitees'), campaign: Slug, dryRun: z.boolean(), invitees: Csv }),
  /** Without a plan nothing is mailed by itself. */
  z.object({ action: z.literal('plan-mail'), campaign: Slug, mailPlan: Campaign.shape.mailPlan }),
  /** Makes the campaign of those who answer by an open link, beside one of candidates. */
  z.object({ action: z.literal('ask-openly'), campaign: Slug, closes: Day }),
  z.object({ action: z.literal('change-open-code'), campaign: Slug }),
  z.object({ action: z.literal('open-campaign'), campaign: Slug }),
  /** Opens a draft by itself on that day. */
  z.object({ action: z.literal('open-on'), campaign: Slug, opens: Day }),
  /** What the schedule starts. */
  z.object({ action: z.literal('open-due') }),
  /** Asks the newest version of its instrument from now on. */
  z.object({ action: z.literal('correct-campaign'), campaign: Slug }),
  z.object({ action: z.literal('close-campaign'), campaign: Slug }),
  z.object({ action: z.literal('list-campaigns') }),
  /** Of the day of an instant, for what starts them. */
  z.object({ action: z.literal('list-due-reports'), time: z.iso.datetime() }),
  z.object({ action: z.literal('list-instruments') }),
  z.object({
    action: z.literal('add-instrument'),
    dryRun: z.boolean(),
    /** Parsed JSON: checked as an instrument. */
    instrument: z.unknown(),
    /** Texts of a tenant's own: see `TenantWording`. */
    wording: z.optional(z.unknown()),
  }),
  z.object({
    action: z.literal('preview-instrument'),
    previewed: z.union([
      z.object({ id: Slug }),
      z.object({ draft: z.unknown(), wording: z.optional(z.unknown()) }),
    ]),
  }),
  z.object({ action: z.literal('export-translation'), instrument: Slug }),
  /** What came back from a translator: see `TranslatorFile`. */
  z.object({ action: z.literal('import-translation'), dryRun: z.boolean(), file: z.unknown() }),
  z.object({
    action: z.literal('import-history'),
    dryRun: z.boolean(),
    /** The mapping file, parsed JSON: checked by its own schema. */
    mapping: z.unknown(),
    /** The file's bytes in base64: the mapping names their encoding. */
    csv: Csv,
  }),
  z.object({
    action: z.literal('import-context'),
    kind: ContextKind,
    csv: Csv,
    ...CONTEXT_LOAD,
  }),
  z.object({ action: z.literal('list-context') }),
  /** Dated merges, splits and renames of units: see `docs/boundary-changes.md`. */
  z.object({ action: z.literal('change-estate'), dryRun: z.boolean(), csv: Csv }),
  /** The published action plan, as the first actions to follow. */
  z.object({ action: z.literal('load-action-plan') }),
  OfficeEvent,
]);
export type ImportEvent = z.infer<typeof ImportEvent>;
