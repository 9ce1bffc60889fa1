import * as z from 'zod/mini';
import { DriverId } from '../kernel/driver-id.ts';
import { Clock, Day, Slug } from '../kernel/ids.ts';
import { Scope } from '../report/scope.ts';
import { Measure } from './measure.ts';

const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** A post or a role, of one. */
const Owner = words(200);
const LongText = words(1000);
const Title = words(300);

/** What an action answers: a recommendation of the action plan, or a reason that a released report shows. */
export const Answers = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recommendation'), number: z.int().check(z.gte(1)) }),
  z.object({
    kind: z.literal('driver'),
    driver: DriverId,
    /** The value that stands for the driver in the report's question on reasons. */
    reason: z.string().check(z.maxLength(100)),
    campaign: Slug,
    clock: Clock,
    scope: Scope,
  }),
]);
export type Answers = z.infer<typeof Answers>;
export type AnsweredDriver = Extract<Answers, { kind: 'driver' }>;

export const Decision = z.enum(['agreed', 'partly agreed', 'not agreed']);
export type Decision = z.infer<typeof Decision>;

const Note = z.object({ on: Day, by: z.string(), text: LongText });
export type Note = z.infer<typeof Note>;

export const Action = z.object({
  id: Slug,
  /** Counts changes: one that was begun from an older one is refused. */
  revision: z.int().check(z.gte(1)),
  /** Where it is taken: `nation`, `region-CODE` or `unit-CODE`. */
  scope: Scope,
  title: Title,
  answers: Answers,
  decision: Decision,
  /** Why it was decided so. */
  response: z.optional(LongText),
  owner: z.optional(Owner),
  /** Others who take part, by post. */
  alongside: z.optional(z.string().check(z.maxLength(300))),
  target: z.optional(Day),
  repeats: z.optional(z.literal('annual')),
  /** A documented practice that it takes up. */
  practice: z.optional(z.string().check(z.maxLength(100))),
  /** The version of the retention toolkit that was in use when it was agreed. */
  toolkit: z.optional(z.object({ asAt: Day, revision: z.optional(z.int()) })),
  measure: z.optional(Measure),
  notes: z.array(Note),
  /** Of one that repeats: the days by which it was due, and on which it was done. */
  rounds: z.array(z.object({ target: Day, done: Day })),
  closed: z.optional(z.object({ as: z.enum(['done', 'stopped']), on: Day, by: z.string(), text: LongText })),
  made: z.object({ on: Day, by: z.string() }),
});
export type Action = z.infer<typeof Action>;
