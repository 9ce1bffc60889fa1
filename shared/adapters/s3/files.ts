import {
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Files } from '../../use-cases/ports/files.ts';
import { getObject } from './get-object.ts';

const PRECONDITION_FAILED = 412;
/** Another conditional write of this key was under way: who is first is only known by asking again. */
const CONFLICT = 409;
const ATTEMPTS = 5;

export function s3Files(client: S3Client, bucket: string): Files {
  return {
    get: (key) => getObject(client, bucket, key),
    async keep(key, content, type) {
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: content,
        ContentType: type,
        IfNoneMatch: '*',
      });
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.send(put);
          return true;
        } catch (error) {
          if (statusOf(error) === PRECONDITION_FAILED) return false;
          if (statusOf(error) !== CONFLICT || attempt === ATTEMPTS) throw error;
        }
      }
    },
    async list(prefix) {
      const keys: string[] = [];
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key: key } of page.Contents ?? []) if (key !== undefined) keys.push(key);
      }
      return keys;
    },
  };
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
