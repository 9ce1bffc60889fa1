import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '../http/exchange.ts';

/** A form that a browser sent: its fields by lower-case names, and the file behind them. */
export interface PostedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer;
}

export type Refusal = readonly [status: number, code: string, message: string];

/** Reads `multipart/form-data` as S3 takes it: fields, then one file; undefined where it is no such thing. */
export function formOf({ headers, body }: HttpRequest): PostedForm | undefined {
  const [, boundary] =
    /^multipart\/form-data;\s*boundary="?([^";]+)"?/i.exec(headers['content-type'] ?? '') ?? [];
  if (boundary === undefined) return undefined;
  const fields = new Map<string, string>();
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at >= 0;) {
    const start = at + mark.length + 2;
    const next = body.indexOf(mark, start);
    const end = body.indexOf('\r\n\r\n', start);
    if (next < 0 || end < 0 || end > next) return undefined;
    const [, named = ''] = body.toString('latin1', start, end).split('name="');
    const [name = ''] = named.split('"');
    const content = body.subarray(end + 4, next - 2);
    if (name === 'file') return { fields, file: content };
    fields.set(name.toLowerCase(), content.toString());
    at = next;
  }
  return undefined;
}

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly (
    Readonly<Record<string, string>> | readonly [string, string | number, string | number]
  )[];
}

/** Fields that no condition has to speak of. */
const FREE: ReadonlySet<string> = new Set(['policy', 'x-amz-signature', 'file']);

/** Why S3 refuses a form, if it does. Source: Amazon S3 API Reference, "POST Policy". */
export function refusalOf(
  { fields, file }: PostedForm,
  { bucket, secret, now }: { readonly bucket: string; readonly secret: string; readonly now: number },
): Refusal | undefined {
  const encoded = fields.get('policy') ?? '';
  if (!isSigned(fields, encoded, secret))
    return denied('The request signature we calculated does not match.');
  const policy = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Policy;
  if (Date.parse(policy.expiration) <= now) return denied('Invalid according to Policy: Policy expired.');
  const named = new Set<string>();
  for (const condition of policy.conditions) {
    if (Array.isArray(condition)) {
      const [, least, most] = condition as readonly [string, number, number];
      if (file.length < least)
        return [400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum.'];
      if (file.length > most)
        return [400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.'];
      continue;
    }
    for (const [name, value] of Object.entries(condition as Readonly<Record<string, string>>)) {
      named.add(name.toLowerCase());
      const held = name === 'bucket' ? bucket : fields.get(name.toLowerCase());
      if (held !== value)
        return denied(`Invalid according to Policy: Policy Condition failed: ["eq", "$${name}"]`);
    }
  }
  const extra = [...fields.keys()].find((name) => !named.has(name) && !FREE.has(name));
  return extra === undefined
    ? undefined
    : denied(`Invalid according to Policy: Extra input fields: ${extra}`);
}

function isSigned(fields: PostedForm['fields'], policy: string, secret: string): boolean {
  const [, day = '', region = ''] = (fields.get('x-amz-credential') ?? '').split('/');
  const hmac = (key: string | Buffer, text: string): Buffer =>
    createHmac('sha256', key).update(text).digest();
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request');
  const given = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  const expected = hmac(key, policy);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const denied = (message: string): Refusal => [403, 'AccessDenied', message];
