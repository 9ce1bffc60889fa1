import { createHash } from 'node:crypto';
import type { HttpReply, HttpRequest } from '../http/exchange.ts';
import { listReply } from './s3-listing.ts';
import { type ObjectStore, objectStore } from './object-store.ts';
import { formOf, refusalOf } from './s3-post.ts';
import { withoutChunks } from './aws-chunked.ts';

interface S3Options {
  /** What is in these buckets stays as it is. */
  readonly locked?: readonly string[];
  /** The time that forms of a browser are held against. */
  readonly now?: () => number;
}

/** The secret of the one who signs here. */
const SECRET = 'local';

/** S3 by path, `/BUCKET/KEY`: what the product uses of it, on disk. */
export function s3(folder: string, { locked = [], now = Date.now }: S3Options = {}) {
  const store = objectStore(folder);
  return async (request: HttpRequest): Promise<HttpReply> => {
    const [, bucket = '', ...rest] = request.path.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    if (key === '' && request.method === 'GET') return listReply(bucket, store.keys(bucket), request.query);
    if (locked.includes(bucket) && changes(request) && store.has(bucket, key)) {
      return xmlError(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
    }
    if (request.method === 'POST' && key === '') return postedBy(store, bucket, request, now());
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

/** A file that a browser brings by a form, which is sent on to where its signer said. */
function postedBy(store: ObjectStore, bucket: string, request: HttpRequest, now: number): HttpReply {
  const form = formOf(request);
  if (form === undefined)
    return xmlError(400, 'MalformedPOSTRequest', 'The body is not multipart/form-data.');
  const refusal = refusalOf(form, { bucket, secret: SECRET, now });
  if (refusal !== undefined) return xmlError(...refusal);
  const key = form.fields.get('key') ?? '';
  store.put(bucket, key, form.file, form.fields.get('content-type') ?? 'binary/octet-stream');
  const on = URL.parse(form.fields.get('success_action_redirect') ?? '');
  if (on === null) return { status: 204 };
  for (const [name, value] of Object.entries({ bucket, key, etag: etag(form.file) }))
    on.searchParams.set(name, value);
  return { status: 303, headers: { location: on.href } };
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
