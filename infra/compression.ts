/**
 * From this many bytes on an answer is compressed, for phones. No page shows what a stranger's form or address says
 * beside a secret that stays the same, which is what compression could give away (BREACH): a form's seal is new on
 * each page, and codes stand on pages that repeat nothing.
 */
export const COMPRESSED_FROM = 1024;
