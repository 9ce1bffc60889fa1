import { createHmac } from 'node:crypto';

export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** Signature Version 4 of a text for S3, under a key of the day and the region. */
export function signatureOf(
  { secretAccessKey }: Pick<Signer, 'secretAccessKey'>,
  { day, region }: { readonly day: string; readonly region: string },
  text: string,
): string {
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    signedWith,
    `AWS4${secretAccessKey}`,
  );
  return signedWith(key, text).toString('hex');
}

const signedWith = (key: Buffer | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();
