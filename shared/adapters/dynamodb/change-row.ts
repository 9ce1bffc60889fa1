import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Condition, held, type Key } from './table.ts';

export interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

/** Counts one more, unless the count has reached `below`: then false. The row is made by the first. */
export const addToRow = (
  client: DynamoDBClient,
  table: string,
  key: Key,
  { count, below, ttl }: { readonly count: string; readonly below: number; readonly ttl: number },
): Promise<boolean> =>
  held(
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall(key),
        UpdateExpression: 'SET #ttl = :ttl ADD #count :one',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': count, '#ttl': 'ttl' },
        ExpressionAttributeValues: marshall({ ':ttl': ttl, ':one': 1, ':most': below }),
      }),
    ),
  );

/** Changes some attributes of a row in one write, and makes the row where there is none. False, and nothing is written, where the condition fails. */
export function changeRow(
  client: DynamoDBClient,
  table: string,
  key: Key,
  { set = {}, remove = [] }: Change,
  condition?: Condition,
): Promise<boolean> {
  const names = [...Object.keys(set), ...remove];
  const name = (attribute: string): string => `#c${names.indexOf(attribute)}`;
  const setting = Object.keys(set).map((attribute) => `${name(attribute)} = :c${names.indexOf(attribute)}`);
  const values = Object.entries(set).map(([attribute, value]) => [`:c${names.indexOf(attribute)}`, value]);
  const expression = [
    ...(setting.length > 0 ? [`SET ${setting.join(', ')}`] : []),
    ...(remove.length > 0 ? [`REMOVE ${remove.map(name).join(', ')}`] : []),
  ];
  const expressionValues = { ...condition?.values, ...Object.fromEntries(values) };
  return held(
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall(key),
        UpdateExpression: expression.join(' '),
        ...(condition !== undefined && { ConditionExpression: condition.expression }),
        ExpressionAttributeNames: {
          ...condition?.names,
          ...Object.fromEntries(names.map((attribute) => [name(attribute), attribute])),
        },
        ...(Object.keys(expressionValues).length > 0 && {
          ExpressionAttributeValues: marshall(expressionValues),
        }),
      }),
    ),
  );
}
