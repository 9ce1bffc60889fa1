import * as z from 'zod/mini';
import { Who } from '../../domain/campaign/campaign.ts';
import { CampaignDraft } from '../../domain/campaign/draft/campaign-draft.ts';
import { ListId } from '../../domain/campaign/list/people-list.ts';
import { MAIL_KINDS } from '../../domain/campaign/mail/kinds.ts';
import { FileId } from '../../domain/context/intake.ts';
import { ContextKind } from '../../domain/context/rows.ts';
import { AverageRule } from '../../domain/context/version.ts';
import { Day, Slug } from '../../domain/kernel/ids.ts';

/** How a file of context data is loaded, wherever it comes from. */
export const CONTEXT_LOAD = {
  /** The day that the data are as at: a version of their own. */
  asAt: Day,
  average: z.optional(AverageRule),
  dryRun: z.boolean(),
  /** Load the rest where rows are refused. */
  leaveOut: z.boolean(),
  /** Corrects other data that are loaded for the same day. */
  replace: z.optional(z.boolean()),
};

const LIST = { campaign: Slug, list: ListId };

/** A file of context data that was brought, by the name that was drawn for it. */
const FILE = { kind: ContextKind, file: FileId };

/** What the console asks of the import function, each in the name of whoever is signed in. */
export const OfficeEvent = z.discriminatedUnion('action', [
  z.object({ action: z.literal('show-instrument'), instrument: Slug }),
  z.object({
    action: z.literal('draft-campaign'),
    by: Who,
    isNew: z.boolean(),
    draft: CampaignDraft,
    design: z.optional(z.string()),
  }),
  z.object({ action: z.literal('preview-campaign'), campaign: Slug }),
  z.object({ action: z.literal('approve-campaign'), campaign: Slug, by: Who, design: z.string() }),
  z.object({ action: z.literal('begin-campaign'), campaign: Slug, invite: z.boolean() }),
  z.object({ action: z.literal('ask-for-mails'), campaign: Slug, kind: z.enum(MAIL_KINDS) }),
  z.object({
    action: z.literal('schedule-reports'),
    campaign: Slug,
    by: Who,
    revision: z.string(),
    held: z.optional(z.boolean()),
    day: z.optional(z.number()),
  }),
  z.object({ action: z.literal('end-campaign'), campaign: Slug }),
  z.object({ action: z.literal('show-people'), campaign: Slug }),
  z.object({ action: z.literal('begin-list'), campaign: Slug, by: Who }),
  z.object({ action: z.literal('show-list'), ...LIST }),
  /** `back`: where the browser goes when the file has come. */
  z.object({ action: z.literal('form-for-list'), ...LIST, by: Who, back: z.string() }),
  z.object({ action: z.literal('check-list'), ...LIST, by: Who }),
  z.object({ action: z.literal('approve-list'), ...LIST, by: Who }),
  z.object({ action: z.literal('turn-down-list'), ...LIST, by: Who }),
  z.object({ action: z.literal('take-list'), ...LIST }),
  z.object({ action: z.literal('form-for-context'), ...FILE, back: z.string() }),
  z.object({ action: z.literal('load-context-file'), ...FILE, ...CONTEXT_LOAD }),
]);
export type OfficeEvent = z.infer<typeof OfficeEvent>;
