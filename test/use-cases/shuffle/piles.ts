import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';
import { decodeProfile } from '../../../shared/domain/answer/profile-part.ts';
import type { TableId } from '../../../shared/adapters/names.ts';
import { profileKeyName } from '../../../shared/use-cases/profile-year.ts';
import { instrument, REGION, shuffleDesk } from './mixing-room.ts';
import { peopleInPack, personInComment, personInProfile } from './people.ts';

export interface Piles {
  readonly slips: readonly number[];
  readonly comments: readonly number[];
  readonly profiles: readonly number[];
}

export async function rowsOf(
  client: DynamoDBClient,
  table: TableId,
  pk: string,
): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  const input = {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
  };
  for await (const { Items: items = [] } of paginateQuery({ client }, input)) {
    rows.push(...items.map((item) => unmarshall(item)));
  }
  return rows;
}

/** Whose slips, comments and profile parts a campaign has; each person as often as they stand there, in order. */
export async function pilesOf(
  client: DynamoDBClient,
  campaign: string,
  years: readonly string[],
): Promise<Piles> {
  const desk = shuffleDesk(client, '2027-01-01T12:00:00Z');
  const slips: number[] = [];
  for await (const { pack } of dynamoSlips(client, 'slips').packs(campaign, REGION))
    slips.push(...peopleInPack(instrument, pack));
  const comments = await rowsOf(client, 'comments', `${campaign}#${REGION}`);
  const profiles: number[] = [];
  for (const year of years) {
    const key = await desk.keys.privateKey(profileKeyName(campaign, year));
    if (key === undefined) continue;
    for await (const { sealed } of desk.profiles.parts(campaign, year, REGION)) {
      profiles.push(personInProfile(decodeProfile(await hpke.open(key, sealed))));
    }
  }
  return {
    slips: inOrder(slips),
    comments: inOrder(comments.map(({ text }) => personInComment(String(text)))),
    profiles: inOrder(profiles),
  };
}

const inOrder = (people: readonly number[]): readonly number[] => people.toSorted((a, b) => a - b);
