import type { HttpReply } from '../http/exchange.ts';

const PAGE = 1000;

/** ListObjectsV2: the continuation token is the last key of the page before. */
export function listReply(bucket: string, keys: readonly string[], query: URLSearchParams): HttpReply {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const most = Math.min(Number(query.get('max-keys') ?? PAGE), PAGE);
  const from = after === '' ? 0 : keys.indexOf(after) + 1;
  const matching = keys.slice(from).filter((key) => key.startsWith(prefix));
  const page = matching.slice(0, most);
  const more = matching.length > page.length;
  const contents = page.map((key) => `<Contents><Key>${escape(key)}</Key></Contents>`).join('');
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body:
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">` +
      `<Name>${escape(bucket)}</Name><Prefix>${escape(prefix)}</Prefix><KeyCount>${page.length}</KeyCount>` +
      `<MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>${contents}` +
      `${more ? `<NextContinuationToken>${escape(page.at(-1) ?? '')}</NextContinuationToken>` : ''}` +
      `</ListBucketResult>`,
  };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
