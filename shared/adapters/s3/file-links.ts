import type { S3Client } from '@aws-sdk/client-s3';
import type { LinkToFile } from '../../use-cases/ports/figures-room.ts';
import type { Clock } from '../../use-cases/ports/machine.ts';
import { signedLink } from './signed-link.ts';

/** Long enough for a browser to follow a redirect, and too short to be passed on. */
const SECONDS = 60;

/** @param local where S3 answers, if not in AWS. */
export function s3FileLinks(client: S3Client, bucket: string, clock: Clock, local?: string): LinkToFile {
  return async ({ key, filename }) => {
    const [signer, region] = await Promise.all([client.config.credentials(), client.config.region()]);
    const endpoint = local ?? `https://s3.${region}.amazonaws.com`;
    // A file name is free text to a header: only what is plain stands between its quotes (RFC 6266).
    const plain = filename.replaceAll(/[^\w .()-]/g, '_');
    return signedLink(signer, {
      endpoint,
      region,
      path: `/${bucket}/${key}`,
      seconds: SECONDS,
      now: clock.now(),
      answer: { 'response-content-disposition': `attachment; filename="${plain}"` },
    });
  };
}
