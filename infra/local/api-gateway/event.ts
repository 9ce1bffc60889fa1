import { randomUUID } from 'node:crypto';
import type { HttpRequest } from '../http/exchange.ts';

const STAGE = 'live';

/** The event that a REST API with a proxy resource hands to Lambda: parameters decoded, path as it came. */
export function restEvent({ method, path, query, headers, body }: HttpRequest, now: number) {
  const proxy = path.slice(1);
  const multiValueHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, value = '']) => [name, Array.isArray(value) ? value : [value]]),
  );
  const parameters = [...new Set(query.keys())].map((name) => [name, query.getAll(name)] as const);
  const requestId = randomUUID();
  const resource = proxy === '' ? '/' : '/{proxy+}';
  return {
    resource,
    path,
    httpMethod: method,
    headers: lastOf(Object.entries(multiValueHeaders)),
    multiValueHeaders,
    queryStringParameters: parameters.length === 0 ? null : lastOf(parameters),
    multiValueQueryStringParameters: parameters.length === 0 ? null : Object.fromEntries(parameters),
    pathParameters: proxy === '' ? null : { proxy: decoded(proxy) },
    stageVariables: null,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'localhost',
      extendedRequestId: requestId,
      httpMethod: method,
      identity: { sourceIp: '127.0.0.1', userAgent: headers['user-agent'] ?? null },
      path: `/${STAGE}${path}`,
      protocol: 'HTTP/1.1',
      requestId,
      requestTimeEpoch: now,
      resourceId: 'local',
      resourcePath: resource,
      stage: STAGE,
    },
    // As with the binary media type `*/*`, which the deployed APIs have for the sake of PDF files.
    body: body.length === 0 ? null : body.toString('base64'),
    isBase64Encoded: body.length > 0,
  };
}
export type RestEvent = ReturnType<typeof restEvent>;

const lastOf = (entries: readonly (readonly [string, readonly string[]])[]) =>
  Object.fromEntries(entries.map(([name, values]) => [name, values.at(-1) ?? '']));

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
