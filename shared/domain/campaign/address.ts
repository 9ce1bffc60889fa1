const MOST = 254;

/**
 * Local part of printable ASCII, because SES takes no other, and a domain with a dot (RFC 5321, without quoted
 * local parts). It begins with a letter, a digit or an underscore, so a cell that a spreadsheet would run
 * (`=`, `+`, `-`, `@`) is never one.
 */
const ADDRESS = new RegExp(
  String.raw`^[A-Za-z0-9_][A-Za-z0-9!#$%&'*+/=?^_{|}~-]*(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*` +
    String.raw`@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$`,
);

export const isMailAddress = (text: string): boolean =>
  text.length <= MOST && text.indexOf('@') <= 64 && ADDRESS.test(text);
