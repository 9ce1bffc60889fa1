import * as z from 'zod/mini';
import { Day, Slug } from '../../kernel/ids.ts';
import { Campaign } from '../campaign.ts';

const Named = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** A campaign as somebody drafts it in the console or by the API. Regions and units are codes or exact names. */
export const CampaignDraft = z.object({
  /** Its name in addresses and commands. It never changes. */
  id: Slug,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  instrument: Slug,
  k: Campaign.shape.k,
  /** What is the same for everyone asked: the wave, the checkpoint and the cohort. */
  context: z.optional(z.record(z.string(), z.string())),
  equality: z.optional(z.boolean()),
  /** Absent where the whole estate is asked. */
  asks: z.optional(
    z.object({
      regions: z.array(Named).check(z.maxLength(50)),
      units: z.array(Named).check(z.maxLength(200)),
    }),
  ),
  languages: z.enum(['english', 'both']),
  /** The day on which it opens by itself, once it is approved. */
  opens: z.optional(Day),
  closes: z.optional(Day),
  mailPlan: Campaign.shape.mailPlan,
  contacts: z.object({
    eapPhone: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    concernUrl: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
    helpEmail: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)),
  }),
});
export type CampaignDraft = z.infer<typeof CampaignDraft>;
