import { createHash } from 'node:crypto';
import { type Signer, signatureOf } from './signature.ts';

interface Wanted {
  /** Where the service answers, without a slash at its end. */
  readonly endpoint: string;
  readonly region: string;
  /** As it stands in the address, with its first slash; not yet encoded. */
  readonly path: string;
  readonly seconds: number;
  readonly now: number;
  /** What S3 is to answer with, by the names of its parameters. */
  readonly answer?: Readonly<Record<string, string>>;
}

/**
 * An address by which anybody can get an object of S3 for a time, signed with Signature Version 4 in the query.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function signedLink(signer: Signer, { endpoint, region, path, seconds, now, answer }: Wanted): string {
  const { host } = new URL(endpoint);
  const time = new Date(now).toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const query = {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${signer.accessKeyId}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
    ...(signer.sessionToken !== undefined && { 'X-Amz-Security-Token': signer.sessionToken }),
    ...answer,
  };
  const asked = Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const where = path.split('/').map(encoded).join('/');
  const request = ['GET', where, asked, `host:${host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const hashed = createHash('sha256').update(request).digest('hex');
  const signed = ['AWS4-HMAC-SHA256', time, scope, hashed].join('\n');
  const signature = signatureOf(signer, { day, region }, signed);
  return `${endpoint}${where}?${asked}&X-Amz-Signature=${signature}`;
}

/** What `encodeURIComponent` leaves as it is and Signature Version 4 does not. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
