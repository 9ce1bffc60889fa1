import * as z from 'zod/mini';
import { Slug } from '../kernel/ids.ts';

/** A value of an option: text, or a number for the points of a scale. */
const Value = z.union([z.string(), z.number()]);

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | {
      /** A question id, or `ctx.X` for a context value. */
      readonly q: string;
      readonly op: 'eq' | 'in' | 'not_in' | 'includes' | 'count_gte';
      readonly value: string | number | readonly (string | number)[];
    };

export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(Condition) }),
    z.object({ any: z.array(Condition) }),
    z.object({
      q: z.string(),
      op: z.enum(['eq', 'in', 'not_in', 'includes', 'count_gte']),
      value: z.union([Value, z.array(Value)]),
    }),
  ]),
);

export const Option = z.object({
  value: Value,
  label: z.string(),
  driver: z.optional(z.string()),
  sensitive: z.optional(z.boolean()),
  /** Chosen, it leaves no other choice standing ("Prefer not to say"). */
  exclusive: z.optional(z.boolean()),
  hint: z.optional(z.string()),
});
export type Option = z.infer<typeof Option>;

const Scale = z.object({
  points: z.int(),
  options: z.array(Option),
  /** The option that is "does not apply": a category, never a number. */
  na: z.optional(Value),
});

/** Where the shuffle puts an answer. */
export const Pile = z.enum(['slip', 'profile', 'comment', 'equality', 'none']);
export type Pile = z.infer<typeof Pile>;

export const Question = z.object({
  // No hyphen: fields of pages that are no answer have one in their names.
  id: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/)),
  type: z.enum([
    'single',
    'multi',
    'likert5',
    'likert7',
    'nps',
    'number',
    'date-month',
    'text',
    'short-text',
    'long-text',
  ]),
  text: z.string().check(z.minLength(1)),
  hint: z.optional(z.string()),
  stem: z.optional(z.string()),
  page: z.string(),
  required: z.boolean(),
  options: z.optional(z.array(Option)),
  options_from: z.optional(z.string()),
  scale: z.optional(z.string()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  whole: z.optional(z.boolean()),
  unit: z.optional(z.string()),
  max_select: z.optional(z.int()),
  max_length: z.optional(z.int()),
  randomise: z.optional(z.boolean()),
  show_if: z.optional(Condition),
  ask_if_context_missing: z.optional(z.union([z.string(), z.boolean()])),
  store_as: z.optional(z.literal('quarter')),
  routes: z.optional(z.record(z.string(), z.string())),
  error: z.optional(z.record(z.string(), z.string())),
  drivers: z.array(z.string()),
  pile: Pile,
  sensitive: z.optional(z.boolean()),
  match: z.optional(z.object({ id: z.string(), worse: z._default(z.array(Value), []) })),
  reverse: z.optional(z.boolean()),
  factor: z.optional(z.string()),
  wording: z.optional(z.literal('tenant')),
  disclosure: z.optional(z.string()),
});
export type Question = z.infer<typeof Question>;

export const Section = z.object({
  id: z.string(),
  title: z.string(),
  /** A part that stands or falls as a whole: see `tenant-wording.ts`. */
  module: z.optional(z.string()),
  intro: z.optional(z.string()),
  questions: z.array(Question),
});
export type Section = z.infer<typeof Section>;

const SupportItem = z.object({
  name: z.string(),
  how: z.string(),
  url: z.optional(z.string()),
  config: z.optional(z.string()),
  audience: z.optional(z.array(z.string())),
});

/** By text key: a translation, and the English it was made from. Where the English has changed since, it is stale. */
export const Translation = z.record(z.string(), z.object({ en: z.string(), text: z.string() }));
export type Translation = z.infer<typeof Translation>;

/** A survey as data. A version that a campaign uses never changes. */
/** Answers of a profile key put together, so that more of them make a group that may be shown. */
const ProfileBand = z.object({ value: z.string(), label: z.string(), of: z.array(z.string()) });

export const Instrument = z.object({
  id: Slug,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  title: z.string(),
  audience: z.string(),
  purpose: z.string(),
  target_minutes: z.tuple([z.number(), z.number()]),
  languages: z.array(z.enum(['en', 'cy'])),
  scales: z.record(z.string(), Scale),
  support: z.object({ title: z.string(), lead: z.string(), items: z.array(SupportItem) }),
  sections: z.array(Section),
  signpost_if: z.nullish(Condition),
  privacy: z.optional(z.object({ identifies: z.boolean() })),
  context: z.array(z.object({ id: z.string(), type: z.string() })),
  profile: z.object({
    keys: z.array(z.string()),
    counts: z.array(z.string()),
    bands: z.optional(z.record(z.string(), z.array(ProfileBand))),
  }),
  group_by: z.string(),
  translations: z.optional(z.object({ cy: z.optional(Translation) })),
});
export type Instrument = z.infer<typeof Instrument>;
