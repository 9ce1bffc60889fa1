import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { FunctionId } from '../../../shared/adapters/names.ts';
import type { Grant } from '../granted.ts';
import { type Call, callOf, rowNamesIn } from './call.ts';

/** A run's own steps would go past this guard: none is started. */
const NOT_RUN = { executionArn: 'none', startDate: 0, status: 'SUCCEEDED' };

/** Stands before the local AWS and refuses what the deployed role would be refused. */
export function guard(endpoint: URL, grantsOf: (id: FunctionId) => readonly Grant[]) {
  const refused: Call[] = [];
  const used = new Set<string>();
  const named = new Set<string>();

  const allowed = (call: Call): boolean => {
    const grant = grantsOf(call.who as FunctionId).find((one) => covers(one, call));
    if (grant !== undefined) used.add(said(call.who, grant));
    return grant !== undefined;
  };
  const refuse = (outgoing: ServerResponse, call: Call): void => {
    refused.push(call);
    outgoing.writeHead(403, { 'content-type': 'application/x-amz-json-1.0' });
    outgoing.end(JSON.stringify({ __type: 'AccessDeniedException', message: JSON.stringify(call) }));
  };

  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const call = callOf(incoming, body.toString());
      for (const name of [call.resource, ...rowNamesIn(call, body.toString())]) named.add(name);
      if (!allowed(call)) {
        refuse(outgoing, call);
        return;
      }
      if (call.action.startsWith('states:')) {
        outgoing.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
        outgoing.end(JSON.stringify(NOT_RUN));
        return;
      }
      const { method, url: path, headers } = incoming;
      const onward = request(new URL(path ?? '/', endpoint), { method, headers }, (reply) => {
        // S3 tells of a missing file only whoever may list its bucket.
        const missing = call.action === 's3:GetObject' && reply.statusCode === 404;
        const looking = { ...call, action: 's3:ListBucket', resource: call.resource.split('/')[0] ?? '' };
        if (missing && !allowed(looking)) {
          refuse(outgoing, looking);
          return;
        }
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(outgoing);
      });
      onward.end(body);
    });
  });
  return { server, refused, used, named };
}

export const said = (who: string, { action, resource, condition = '' }: Grant): string =>
  `${who}: ${action} on ${resource} ${condition}`.trimEnd();

function covers({ action, resource, condition }: Grant, call: Call): boolean {
  return action === call.action && like(resource, call.resource) && inPartition(condition, call.partition);
}

function inPartition(condition: string | undefined, partition: string | undefined): boolean {
  const [, allowed] = /^dynamodb:LeadingKeys is (.+)$/.exec(condition ?? '') ?? [];
  return allowed === undefined || allowed.split(' or ').some((one) => like(one, partition ?? ''));
}

const like = (pattern: string, text: string): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;
