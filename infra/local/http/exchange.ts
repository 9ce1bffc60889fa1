import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

export interface HttpRequest {
  readonly method: string;
  /** As it came: percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Empty where the request was longer than the server reads: see `tooLong`. */
  readonly body: Buffer;
  readonly tooLong: boolean;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

export type Answering = (request: HttpRequest) => Promise<HttpReply> | HttpReply;

/** A server that answers each whole request with a whole reply. */
export const httpServer = (answering: Answering, longest = Infinity): Server =>
  createServer((incoming, outgoing) => void answer(incoming, outgoing, answering, longest));

export async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answering: Answering,
  longest = Infinity,
): Promise<void> {
  try {
    write(outgoing, await answering(await readRequest(incoming, longest)));
  } catch (error) {
    console.error(error);
    if (!outgoing.headersSent)
      write(outgoing, { status: 500, body: 'The local stack failed: see its output.' });
  }
}

async function readRequest(incoming: IncomingMessage, longest: number): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Read on without keeping: a browser that is cut off while it sends shows no answer at all.
    if (length <= longest) chunks.push(chunk);
  }
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    body: Buffer.concat(length <= longest ? chunks : []),
    tooLong: length > longest,
  };
}

function write(outgoing: ServerResponse, { status, headers = {}, body = '' }: HttpReply): void {
  for (const [name, value] of Object.entries(headers)) {
    outgoing.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  if (!outgoing.hasHeader('content-length')) outgoing.setHeader('content-length', Buffer.byteLength(body));
  outgoing.writeHead(status).end(outgoing.req.method === 'HEAD' ? undefined : body);
}
