/**
 * List-Unsubscribe (RFC 2369), and the header by which a mail programme may follow it in one click without showing
 * the page (RFC 8058), which is defined for https alone.
 */
export const stopHeaders = (stop: string): Readonly<Record<string, string>> => ({
  'List-Unsubscribe': `<${stop}>`,
  ...(stop.startsWith('https://') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});
