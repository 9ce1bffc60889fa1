/** SHA-256 of a file's content, in lower-case hexadecimal: the name under which it is kept and checked. */
export type ContentHash = (content: Uint8Array) => string;
