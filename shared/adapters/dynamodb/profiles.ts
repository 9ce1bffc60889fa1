import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { ProfileCounts } from '../../domain/answer/profile-cells.ts';
import { Bytes } from '../../domain/kernel/bytes.ts';
import { Code, Month } from '../../domain/kernel/ids.ts';
import type { ProfilePart, Profiles } from '../../use-cases/ports/profiles.ts';
import { IF_ABSENT, Rows } from './table.ts';

const PartRow = z.object({ region: Code, month: Month, position: z.int(), sealed: Bytes });
const ClosedRow = z.object({ closed: z.literal(true) });

const partKey = (
  campaign: string,
  year: string,
  { region, month, position }: Omit<ProfilePart, 'sealed'>,
) => ({ pk: `parts#${campaign}#${year}`, sk: `${region}#${month}#${String(position).padStart(6, '0')}` });

const EqualityRow = z.object({ question: z.string(), value: z.string() });

const closedKey = (campaign: string, year: string) => ({ pk: `counts#${campaign}`, sk: year });

export function dynamoProfiles(client: DynamoDBClient, table: string): Profiles {
  const parts = new Rows(client, table, PartRow);
  const equality = new Rows(client, table, EqualityRow);
  const closed = new Rows(client, table, ClosedRow);
  const counted = new Rows(client, table, ProfileCounts);
  return {
    async keepPart(campaign, year, part) {
      await parts.put(partKey(campaign, year, part), part, IF_ABSENT);
    },
    async keepEqualityAnswer(campaign, name, answer) {
      await equality.put({ pk: `equality#${campaign}`, sk: name }, answer, IF_ABSENT);
    },
    async *equalityAnswers(campaign) {
      for await (const [, answer] of equality.query(`equality#${campaign}`)) yield answer;
    },
    async *parts(campaign, year, region) {
      for await (const [, part] of parts.query(`parts#${campaign}#${year}`, `${region}#`)) yield part;
    },
    async forgetPart(campaign, year, part) {
      await parts.delete(partKey(campaign, year, part));
    },
    async closeYear(campaign, year) {
      await closed.put(closedKey(campaign, year), { closed: true }, IF_ABSENT);
    },
    async isClosed(campaign, year) {
      return (await closed.get(closedKey(campaign, year))) !== undefined;
    },
    async keepCounts(counts) {
      const key = { pk: `counts#${counts.campaign}`, sk: `${counts.year}#${counts.region}` };
      if (await counted.put(key, counts, IF_ABSENT)) return counts;
      return (await counted.get(key)) ?? counts;
    },
  };
}
