import { NoSuchKey, S3ServiceException } from '@aws-sdk/client-s3';

interface FileInput {
  readonly Bucket: string;
  readonly Key?: string;
  readonly Prefix?: string;
  readonly Body?: Uint8Array | string;
  readonly IfNoneMatch?: string;
}

/** By bucket and key. */
export type Files = Map<string, Uint8Array>;

const metadata = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

/** S3 as far as the adapter uses it. A content is never changed in place. */
export function runFiles(files: Files, command: string, input: FileInput): object {
  const name = `${input.Bucket}/${input.Key ?? ''}`;
  switch (command) {
    case 'GetObjectCommand': {
      const content = files.get(name);
      if (content === undefined) throw new NoSuchKey({ message: 'No such key', ...metadata(404) });
      return { Body: { transformToByteArray: () => Promise.resolve(content.slice()) } };
    }
    case 'PutObjectCommand':
      if (input.IfNoneMatch === '*' && files.has(name)) {
        throw new S3ServiceException({ name: 'PreconditionFailed', $fault: 'client', ...metadata(412) });
      }
      files.set(name, Uint8Array.from(Buffer.from(input.Body ?? '')));
      return {};
    case 'ListObjectsV2Command': {
      const prefix = `${input.Bucket}/${input.Prefix ?? ''}`;
      const keys = [...files.keys()].filter((key) => key.startsWith(prefix)).sort();
      return { Contents: keys.map((key) => ({ Key: key.slice(input.Bucket.length + 1) })) };
    }
    default:
      throw new Error(`The files in memory have no ${command}.`);
  }
}
