import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { ShuffleHead } from '../../domain/answer/shuffle-head.ts';
import type { Heads, RegionMonth } from '../../use-cases/ports/heads.ts';
import { IF_ABSENT, Rows } from './table.ts';

/** A union cannot be a row by itself. */
const HeadRow = z.object({ head: ShuffleHead });
const KeysRow = z.object({ keys: z.array(z.string()) });
const AnyRow = z.object({ head: z.optional(ShuffleHead) });

const CHUNK = '#keys#';
const UNDER_WAY = 'under-way';

const partition = ({ campaign, region }: Omit<RegionMonth, 'month'>): string => `${campaign}#${region}`;
const headKey = (at: RegionMonth) => ({ pk: partition(at), sk: at.month });
const chunkKey = (at: RegionMonth, run: string, chunk: number) => ({
  pk: partition(at),
  sk: `${at.month}${CHUNK}${run}#${String(chunk).padStart(4, '0')}`,
});

/** All that the respondents' side may read here: seeds and keys are not for it. */
const underWayKey = ({ campaign, region, month }: RegionMonth) => ({
  pk: UNDER_WAY,
  sk: `${month}#${campaign}#${region}`,
});

export function dynamoHeads(client: DynamoDBClient, table: string): Heads {
  const heads = new Rows(client, table, HeadRow);
  const chunks = new Rows(client, table, KeysRow);
  const rows = new Rows(client, table, AnyRow);
  const underWay = new Rows(client, table, z.object({}));

  const forgetChunks = async (at: RegionMonth, prefix: string, wanted: (month: string) => boolean) => {
    for await (const [key] of rows.query(partition(at), prefix)) {
      const [month = '', chunk] = (key.sk ?? '').split(CHUNK);
      if (chunk !== undefined && wanted(month)) await rows.delete(key);
    }
  };

  const months: Heads['months'] = async (campaign, region) => {
    const found: { month: string; head: ShuffleHead }[] = [];
    for await (const [{ sk }, { head }] of rows.query(partition({ campaign, region }))) {
      if (sk !== undefined && head !== undefined) found.push({ month: sk, head });
    }
    return found;
  };

  return {
    months,
    async get(at) {
      return (await heads.get(headKey(at)))?.head;
    },
    async begin(at, head) {
      await underWay.put(underWayKey(at), {});
      return heads.put(headKey(at), { head }, IF_ABSENT);
    },
    async end(at) {
      await underWay.delete(underWayKey(at));
    },
    move: (at, from, head) =>
      heads.put(
        headKey(at),
        { head },
        {
          expression: '#head.#state = :from',
          names: { '#head': 'head', '#state': 'state' },
          values: { ':from': from },
        },
      ),
    async keepKeys(at, run, chunk, keys) {
      await chunks.put(chunkKey(at, run, chunk), { keys: [...keys] });
    },
    async keys(at, run, count) {
      const found = await Promise.all(
        Array.from({ length: count }, (_, chunk) => chunks.get(chunkKey(at, run, chunk))),
      );
      return found.every((row) => row !== undefined) ? found.flatMap((row) => row.keys) : undefined;
    },
    forgetKeys: (at) => forgetChunks(at, `${at.month}${CHUNK}`, () => true),
    async sweep(at) {
      const begun = new Map((await months(at.campaign, at.region)).map(({ month, head }) => [month, head]));
      const isStray = (month: string): boolean =>
        begun.has(month) ? begun.get(month)?.state === 'done' : month < at.month;
      await forgetChunks(at, '', isStray);
      for await (const [key] of underWay.query(UNDER_WAY)) {
        const month = (key.sk ?? '').split('#')[0] ?? '';
        if (key.sk === underWayKey({ ...at, month }).sk && isStray(month)) await underWay.delete(key);
      }
    },
  };
}
