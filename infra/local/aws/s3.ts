import { createHash } from 'node:crypto';
import type { HttpReply, HttpRequest } from '../http/exchange.ts';
import { listReply } from './s3-listing.ts';
import { type ObjectStore, objectStore } from './object-store.ts';
import { withoutChunks } from './aws-chunked.ts';

/** S3 by path, `/BUCKET/KEY`: what the product uses of it, on disk. What is in a `locked` bucket stays as it is. */
export function s3(folder: string, locked: readonly string[] = []) {
  const store = objectStore(folder);
  return async (request: HttpRequest): Promise<HttpReply> => {
    const [, bucket = '', ...rest] = request.path.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    if (key === '' && request.method === 'GET') return listReply(bucket, store.keys(bucket), request.query);
    if (locked.includes(bucket) && changes(request) && store.has(bucket, key)) {
      return xmlError(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
    }
    if (request.method === 'PUT') return put(store, bucket, key, request);
    if (request.method === 'GET' || request.method === 'HEAD') return get(store, bucket, key, request.query);
    if (request.method === 'DELETE') {
      store.remove(bucket, key);
      return { status: 204 };
    }
    return xmlError(501, 'NotImplemented', `${request.method} is not something the local S3 does.`);
  };
}

/** A put that asks for nothing to stand there is told that something does, as anywhere. */
const changes = ({ method, headers }: HttpRequest): boolean =>
  method === 'DELETE' || (method === 'PUT' && headers['if-none-match'] !== '*');

function put(store: ObjectStore, bucket: string, key: string, request: HttpRequest): HttpReply {
  if (request.headers['if-none-match'] === '*' && store.has(bucket, key)) {
    return preconditionFailed();
  }
  const content = withoutChunks(request);
  store.put(bucket, key, content, request.headers['content-type'] ?? 'binary/octet-stream');
  return { status: 200, headers: { etag: etag(content) } };
}

function get(store: ObjectStore, bucket: string, key: string, query: URLSearchParams): HttpReply {
  const object = store.get(bucket, key);
  if (object === undefined) return xmlError(404, 'NoSuchKey', 'The specified key does not exist.');
  const disposition = query.get('response-content-disposition');
  return {
    status: 200,
    headers: {
      ...(disposition !== null && { 'content-disposition': disposition }),
      'content-type': object.type,
      'content-length': String(object.content.length),
      'last-modified': object.modified.toUTCString(),
      etag: etag(object.content),
    },
    body: object.content,
  };
}

const preconditionFailed = (): HttpReply =>
  xmlError(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');

// S3's entity tag of a plain object is its MD5: an identifier here, not a safeguard.
const etag = (content: Uint8Array): string => `"${createHash('md5').update(content).digest('hex')}"`;

const xmlError = (status: number, code: string, message: string): HttpReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
