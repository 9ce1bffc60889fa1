import { type Signer, signatureOf } from './signature.ts';

type Condition = Readonly<Record<string, string>> | readonly [string, string | number, string | number];

/**
 * Signs what a browser may upload by a form. Source: Amazon S3 API Reference, "Authenticating Requests: Browser-Based
 * Uploads Using POST (AWS Signature Version 4)".
 */
export function signedFields(
  signer: Signer,
  region: string,
  upload: {
    readonly bucket: string;
    /** Every field that the form has beside those of the signature, as it has it. */
    readonly fields: Readonly<Record<string, string>>;
    readonly mostBytes: number;
    readonly now: number;
    readonly until: number;
  },
): Readonly<Record<string, string>> {
  const { accessKeyId, sessionToken } = signer;
  const time = new Date(upload.now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const fields = {
    ...upload.fields,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${accessKeyId}/${day}/${region}/s3/aws4_request`,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const conditions: readonly Condition[] = [
    { bucket: upload.bucket },
    // Of an empty file the page says more than the bucket.
    ['content-length-range', 0, upload.mostBytes],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const expiration = new Date(upload.until).toISOString();
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  return { ...fields, policy, 'x-amz-signature': signatureOf(signer, { day, region }, policy) };
}
