import * as z from 'zod/mini';
import { Code, Day, Slug, UnitCode } from '../kernel/ids.ts';
import { Answers } from './answers.ts';

/** Answers on their way, and where the person has been. Only its own session can read it. */
export const Draft = z.object({
  token: z.string(),
  /** The code of the open link that was followed; then the token is this session's own. */
  open: z.optional(z.string()),
  campaign: Slug,
  unit: UnitCode,
  region: Code,
  /** The last day on which the link can be used. */
  linkExpires: Day,
  language: z.enum(['en', 'cy']),
  /** The version of the instrument that was begun: it stays to the end. */
  version: z.optional(z.string()),
  /** As on the ticket. */
  context: z.optional(z.record(z.string(), z.string())),
  answers: Answers,
  equality: z.optional(Answers),
  /** Pages answered or skipped. */
  visited: z.array(z.string()),
  /** Whether "check your answers" was reached: from then on a change leads back to it. */
  checked: z.boolean(),
  signposted: z.boolean(),
  /** Questions whose answers went with the last change, to be told on the page after it. */
  dropped: z.array(z.string()),
});
export type Draft = z.infer<typeof Draft>;

const BLOCK = 4096;

/** As bytes of a length that says little about how much was written: JSON does not mind spaces at its end. */
export function packDraft(draft: Draft): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(Draft.parse(draft)));
  const packed = new Uint8Array(Math.ceil(text.length / BLOCK) * BLOCK).fill(0x20);
  packed.set(text);
  return packed;
}

export const unpackDraft = (packed: Uint8Array): Draft =>
  Draft.parse(JSON.parse(new TextDecoder().decode(packed)));
