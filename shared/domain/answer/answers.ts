import * as z from 'zod/mini';

/** A chosen option, a point of a scale (or its "does not apply"), several options, or a text. */
export const Answer = z.union([z.string(), z.number(), z.array(z.string())]);
export type Answer = z.infer<typeof Answer>;

/** By question id. A question that was skipped has no entry. */
export const Answers = z.record(z.string(), Answer);
export type Answers = z.infer<typeof Answers>;
