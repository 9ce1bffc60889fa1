import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { EqualityCounts } from '../../domain/answer/equality-counts.ts';
import { ProfileCounts } from '../../domain/answer/profile-cells.ts';
import { Bytes } from '../../domain/kernel/bytes.ts';
import { Code, Month } from '../../domain/kernel/ids.ts';
import type { EqualityPart, ProfilePart, Profiles } from '../../use-cases/ports/profiles.ts';
import { IF_ABSENT, Rows } from './table.ts';

const PartRow = z.object({ region: Code, month: Month, position: z.int(), sealed: Bytes });
const ClosedRow = z.object({ closed: z.literal(true) });

const partKey = (
  campaign: string,
  year: string,
  { region, month, position }: Omit<ProfilePart, 'sealed'>,
) => ({ pk: `parts#${campaign}#${year}`, sk: `${region}#${month}#${String(position).padStart(6, '0')}` });

const EqualityRow = z.extend(PartRow, { question: z.string() });

const equalityKey = (
  campaign: string,
  year: string,
  { region, month, question, position }: Omit<EqualityPart, 'sealed'>,
) => ({
  pk: `equality#${campaign}#${year}`,
  sk: `${region}#${month}#${question}#${String(position).padStart(6, '0')}`,
});

const closedKey = (campaign: string, year: string) => ({ pk: `counts#${campaign}`, sk: year });

export function dynamoProfiles(client: DynamoDBClient, table: string): Profiles {
  const parts = new Rows(client, table, PartRow);
  const equality = new Rows(client, table, EqualityRow);
  const closed = new Rows(client, table, ClosedRow);
  const counted = new Rows(client, table, ProfileCounts);
  const equalityCounted = new Rows(client, table, EqualityCounts);
  return {
    async keepPart(campaign, year, part) {
      await parts.put(partKey(campaign, year, part), part, IF_ABSENT);
    },
    async keepEqualityPart(campaign, year, part) {
      await equality.put(equalityKey(campaign, year, part), part, IF_ABSENT);
    },
    async *equalityParts(campaign, year) {
      for await (const [, part] of equality.query(`equality#${campaign}#${year}`)) yield part;
    },
    async forgetEqualityPart(campaign, year, part) {
      await equality.delete(equalityKey(campaign, year, part));
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
    async counts(campaign, year) {
      const found: ProfileCounts[] = [];
      for await (const [, counts] of counted.query(`counts#${campaign}`, `${year}#`)) found.push(counts);
      return found;
    },
    async keepEqualityCounts(counts) {
      const key = { pk: `equality-counts#${counts.campaign}`, sk: counts.year };
      if (await equalityCounted.put(key, counts, IF_ABSENT)) return counts;
      return (await equalityCounted.get(key)) ?? counts;
    },
  };
}
