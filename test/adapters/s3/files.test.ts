import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { s3Files } from '../../../shared/adapters/s3/files.ts';

const s3 = mockClient(S3Client);
const files = s3Files(new S3Client({ region: 'eu-west-2' }), 'workings');
const content = new TextEncoder().encode('{}');

const refusal = (status: number) =>
  new S3ServiceException({
    name: 'Refused',
    message: 'refused',
    $fault: 'client',
    $metadata: { httpStatusCode: status },
  });

beforeEach(() => s3.reset());

describe('files in S3', () => {
  it('are put only where nothing stands under the key', async () => {
    s3.on(PutObjectCommand).resolves({});
    expect(await files.keep('a/b.json', content, 'application/json')).toBe(true);
    expect(s3.commandCalls(PutObjectCommand)[0]!.args[0].input).toMatchObject({
      Bucket: 'workings',
      Key: 'a/b.json',
      ContentType: 'application/json',
      IfNoneMatch: '*',
    });
  });

  it('stay as they are where the key exists', async () => {
    s3.on(PutObjectCommand).rejects(refusal(412));
    expect(await files.keep('a', content, 'text/csv')).toBe(false);
  });

  it('are put again after another write of the key was under way', async () => {
    s3.on(PutObjectCommand).rejectsOnce(refusal(409)).rejectsOnce(refusal(412));
    expect(await files.keep('a', content, 'text/csv')).toBe(false);
    expect(s3.commandCalls(PutObjectCommand)).toHaveLength(2);
  });

  it('do not hide any other refusal', async () => {
    s3.on(PutObjectCommand).rejects(refusal(403));
    await expect(files.keep('a', content, 'text/csv')).rejects.toThrow('refused');
    s3.on(GetObjectCommand).rejects(refusal(403));
    await expect(files.get('a')).rejects.toThrow('refused');
  });

  it('that are not there are undefined', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: '', $metadata: {} }));
    expect(await files.get('a')).toBeUndefined();
  });

  it('are listed over every page of the listing', async () => {
    s3.on(ListObjectsV2Command)
      .resolvesOnce({ Contents: [{ Key: 'r/1' }], IsTruncated: true, NextContinuationToken: 'next' })
      .resolvesOnce({ Contents: [{ Key: 'r/2' }] });
    expect(await files.list('r/')).toEqual(['r/1', 'r/2']);
  });
});
