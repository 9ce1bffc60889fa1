import { Answers } from './answers.ts';

/** Every sealed profile part has this length: room for every option of every closed question at once. */
export const PROFILE_BYTES = 4 * 1024;

/** One person's profile answers, to be sealed alone. */
export const encodeProfile = (answers: Answers): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(Answers.parse(answers)));

export const decodeProfile = (bytes: Uint8Array): Answers =>
  Answers.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
