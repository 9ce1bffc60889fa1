import * as z from 'zod/mini';
import { Slug, UnitCode } from '../kernel/ids.ts';
import { Answers } from './answers.ts';

/** Every sealed envelope has this length, whatever was answered: its size tells nothing. */
export const ENVELOPE_BYTES = 16 * 1024;

/** What is inside a sealed envelope. No time and no address: only what the shuffle needs. */
export const Envelope = z.object({
  campaign: Slug,
  /** The version of the campaign's instrument that was answered. */
  version: z.string(),
  unit: UnitCode,
  answers: Answers,
  /** Answers to the equality questions, where the campaign asks them: dealt apart. */
  equality: z.optional(Answers),
  receiptHash: z.string(),
  retryHash: z.string(),
});
export type Envelope = z.infer<typeof Envelope>;

export const encodeEnvelope = (envelope: Envelope): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(Envelope.parse(envelope)));

/** Undefined where the bytes are not an envelope's content. */
export function decodeEnvelope(bytes: Uint8Array): Envelope | undefined {
  try {
    return Envelope.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}
