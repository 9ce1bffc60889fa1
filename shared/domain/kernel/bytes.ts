import * as z from 'zod/mini';

/** Bytes as the SDK gives them: views on a buffer, of whatever kind. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
