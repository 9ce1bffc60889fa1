import * as z from 'zod/mini';
import { Code, Slug } from '../kernel/ids.ts';

/** Travels sealed in the form that sends, so that a second press after the draft is gone is known again. */
const SendingForm = z.object({ token: z.string(), campaign: Slug, region: Code });
export type SendingForm = z.infer<typeof SendingForm>;

export const packSendingForm = ({ token, campaign, region }: SendingForm): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ token, campaign, region }));

export const unpackSendingForm = (bytes: Uint8Array): SendingForm =>
  SendingForm.parse(JSON.parse(new TextDecoder().decode(bytes)));
