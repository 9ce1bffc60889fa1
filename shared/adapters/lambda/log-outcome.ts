import { Logger } from '@aws-lambda-powertools/logger';
import type { MiddlewareObj } from '@middy/core';

/** One line for each invocation: how it ended, and nothing of what went in or came out. */
export function logOutcome(): MiddlewareObj {
  const logger = new Logger({ serviceName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'holdfast' });
  return {
    after({ response }) {
      if (problemKind(response) === undefined) logger.info('done');
      else logger.warn('refused', { problem: problemKind(response) });
    },
    onError({ error }) {
      logger.error('failed', { reason: error?.name });
    },
  };
}

function problemKind(response: unknown): string | undefined {
  if (typeof response !== 'object' || response === null || !('problem' in response)) return undefined;
  return (response.problem as { kind?: string }).kind;
}
