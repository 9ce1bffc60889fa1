import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Uploads } from '../../use-cases/ports/uploads.ts';
import { getObject } from './get-object.ts';
import { signedFields } from './upload-form.ts';

/** Too short to be passed on. A page asks for another form when its file is sent. */
const FORM_LASTS_MS = 60_000;
/** A quarter of a million people, each on a line of 80 bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** `address`: where a browser sends a form for this bucket. */
export function s3Uploads(client: S3Client, bucket: string, address: string): Uploads {
  return {
    async form(key, back, now) {
      const until = now + FORM_LASTS_MS;
      const [signer, region] = await Promise.all([client.config.credentials(), client.config.region()]);
      const fields = { key, 'Content-Type': 'text/csv', success_action_redirect: back };
      return {
        address,
        mostBytes: MOST_BYTES,
        fields: signedFields(signer, region, { bucket, fields, mostBytes: MOST_BYTES, now, until }),
        until,
      };
    },
    async has(key) {
      const list = new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 });
      const { Contents: found = [] } = await client.send(list);
      return found.some(({ Key: name }) => name === key);
    },
    get: (key) => getObject(client, bucket, key),
    async put(key, content, type) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: content, ContentType: type }));
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
