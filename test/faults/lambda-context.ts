/** What Lambda tells a handler beside its event, as far as ours look at it. */
export const LAMBDA_CONTEXT = {
  functionName: 'function',
  awsRequestId: '0',
  getRemainingTimeInMillis: () => 900_000,
};

export type Handler = (event: unknown, context: typeof LAMBDA_CONTEXT) => Promise<unknown>;
