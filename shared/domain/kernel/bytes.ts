import * as z from 'zod/mini';

/** Bytes as the SDK gives them: views on a buffer, of whatever kind. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
