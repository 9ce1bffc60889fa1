import type { HttpRequest } from '../http/exchange.ts';

/**
 * The content of an upload. The SDK sends a stream as `aws-chunked`: hexadecimal length, perhaps a signature,
 * the bytes, and after the empty chunk the trailers with a checksum.
 */
export function withoutChunks({ headers, body }: HttpRequest): Buffer {
  const chunked =
    headers['content-encoding']?.includes('aws-chunked') === true ||
    String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  if (!chunked) return body;
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const endOfLine = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.subarray(at, endOfLine).toString('latin1'), 16);
    if (endOfLine < 0 || Number.isNaN(length) || length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(endOfLine + 2, endOfLine + 2 + length));
    at = endOfLine + 2 + length + 2;
  }
}
