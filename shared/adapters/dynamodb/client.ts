import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * For its log, which goes nowhere here, the SDK walks every value of every reply a second time: an eighth of the
 * processor time of a tally.
 */
export function dynamoClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  const client = new DynamoDBClient({ base64Decoder: decoded, ...config });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

/**
 * The SDK's own first holds every character against a pattern: a seventh of the time of a tally. As there, it is no
 * Buffer that is returned, whose `slice` would not copy.
 */
function decoded(text: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(text, 'base64');
  return new Uint8Array(buffer, byteOffset, byteLength);
}
