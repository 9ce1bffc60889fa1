// C0 and C1 controls (nul too), which no keyboard means; line feed is kept.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g;

/**
 * Embeddings, overrides and isolates turn the direction of all that follows them, on the coder's screen too.
 * The marks that only steer their neighbours (U+200E, U+200F, U+061C) are part of right-to-left writing and stay.
 */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text that can be stored, counted and shown anywhere: the same words, and nothing that is not words. */
export function cleanText(raw: string, lines: 'one' | 'many'): string {
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(DIRECTION_CONTROLS, '')
    .toWellFormed()
    .normalize('NFC');
  return (lines === 'one' ? text.replace(/\n+/g, ' ') : text).trim();
}

/** Length as the instrument counts it. */
export const codePoints = (text: string): number => Array.from(text).length;
