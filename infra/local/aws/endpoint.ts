import { createServer, type IncomingMessage, type Server } from 'node:http';
import { answer, type Answering, type HttpReply, type HttpRequest } from '../http/exchange.ts';
import { isInvocation } from './lambda.ts';
import { jsonError, jsonReply, ServiceError } from './service-error.ts';

// A service's action takes whatever its own client sends.
type Actions = Readonly<Record<string, (input: never) => unknown>>;

export interface Services {
  readonly dynamoDb: Server;
  readonly s3: Answering;
  readonly lambda: Answering;
  readonly kms: Actions;
  readonly stepFunctions: Actions;
  readonly sendEmail: (input: never) => unknown;
  /** What only the local stack has: see `control.ts`. */
  readonly control: Answering;
}

/** One endpoint for all services that the SDK speaks to: told apart by the header or the path each of them uses. */
export const awsEndpoint = (services: Services): Server =>
  createServer((incoming, outgoing) => {
    if (targetOf(incoming)[0]?.startsWith('DynamoDB_') === true) {
      services.dynamoDb.emit('request', incoming, outgoing);
      return;
    }
    void answer(incoming, outgoing, (request) => dispatch(services, request, targetOf(incoming)));
  });

const targetOf = ({ headers }: IncomingMessage): readonly string[] =>
  String(headers['x-amz-target'] ?? '').split('.');

function dispatch(services: Services, request: HttpRequest, target: readonly string[]) {
  const [service, action = ''] = target;
  if (service === 'TrentService') return act(services.kms[action], request);
  if (service === 'AWSStepFunctions') return act(services.stepFunctions[action], request);
  if (request.path === '/v2/email/outbound-emails') return act(services.sendEmail, request);
  if (isInvocation(request.path)) return services.lambda(request);
  if (request.path.startsWith('/_local/')) return services.control(request);
  return services.s3(request);
}

async function act(
  action: ((input: never) => unknown) | undefined,
  { body }: HttpRequest,
): Promise<HttpReply> {
  try {
    if (action === undefined)
      throw new ServiceError('UnknownOperationException', 'The local stack has no such action.');
    return jsonReply(await action(JSON.parse(body.toString()) as never));
  } catch (error) {
    if (error instanceof ServiceError) return jsonError(error);
    throw error;
  }
}
