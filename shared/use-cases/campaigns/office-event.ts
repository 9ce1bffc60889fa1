import * as z from 'zod/mini';
import { CampaignDraft } from '../../domain/campaign/draft/campaign-draft.ts';
import { MAIL_KINDS } from '../../domain/campaign/mail/kinds.ts';
import { Slug } from '../../domain/kernel/ids.ts';

const Who = z.object({ id: z.string().check(z.maxLength(200)), name: z.string().check(z.maxLength(200)) });

/** What the console asks of the import function about campaigns, each in the name of whoever is signed in. */
export const OfficeEvent = z.discriminatedUnion('action', [
  z.object({ action: z.literal('show-instrument'), instrument: Slug }),
  z.object({ action: z.literal('draft-campaign'), by: Who, isNew: z.boolean(), draft: CampaignDraft }),
  z.object({ action: z.literal('preview-campaign'), campaign: Slug }),
  z.object({ action: z.literal('approve-campaign'), campaign: Slug, by: Who, design: z.string() }),
  z.object({ action: z.literal('begin-campaign'), campaign: Slug, invite: z.boolean() }),
  z.object({ action: z.literal('ask-for-mails'), campaign: Slug, kind: z.enum(MAIL_KINDS) }),
  z.object({ action: z.literal('hold-reports'), campaign: Slug, held: z.boolean() }),
  z.object({ action: z.literal('end-campaign'), campaign: Slug }),
]);
export type OfficeEvent = z.infer<typeof OfficeEvent>;
