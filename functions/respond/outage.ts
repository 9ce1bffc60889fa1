/** How the SDK names a store that is busy, away or slow: worth trying again as it was. */
const NAMES: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'InternalServerError',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'TimeoutError',
  'NetworkingError',
  'ECONNREFUSED',
  'ECONNRESET',
]);

export const isOutage = (error: Error): boolean =>
  NAMES.has(error.name) || ('code' in error && typeof error.code === 'string' && NAMES.has(error.code));
