import { Logger, LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { Parts } from './parts.ts';

/** The trace id that Lambda sets tells one request from another, and is the visitor's own where he sends one. */
export class WithoutVisitor extends LogFormatter {
  formatAttributes({ logLevel, message }: UnformattedAttributes, attributes: LogAttributes): LogItem {
    return new LogItem({ attributes: { level: logLevel, message } }).addAttributes(attributes);
  }
}

export function visitLog(): Pick<Parts, 'record' | 'fault'> {
  const logger = new Logger({ serviceName: 'respond', logFormatter: new WithoutVisitor() });
  return {
    record: (request) => logger.info('request', { ...request }),
    fault: (name) => logger.error('fault', { fault: name }),
  };
}
