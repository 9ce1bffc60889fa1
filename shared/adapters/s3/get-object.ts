import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';

/** What a file holds; undefined where there is none. */
export async function getObject(
  client: S3Client,
  bucket: string,
  key: string,
): Promise<Uint8Array | undefined> {
  try {
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return await body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}
