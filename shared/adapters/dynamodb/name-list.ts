import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { NameList } from '../../use-cases/ports/name-list.ts';
import { Rows } from './table.ts';

const Head = z.object({ salt: z.string(), chunks: z.int() });
const Chunk = z.object({ hashes: z.array(z.string()) });

const HEAD = { pk: 'names', sk: 'current' };
/** Of 16 characters: 100 KB of an item's 400. */
const CHUNK = 5_000;
const chunkKey = (salt: string, chunk: number) => ({
  pk: `names#${salt}`,
  sk: String(chunk).padStart(4, '0'),
});

export function dynamoNameList(client: DynamoDBClient, table: string): NameList {
  const heads = new Rows(client, table, Head);
  const chunks = new Rows(client, table, Chunk);
  return {
    async current() {
      const head = await heads.get(HEAD);
      if (head === undefined) return undefined;
      const hashes: string[] = [];
      for await (const [, row] of chunks.query(`names#${head.salt}`)) hashes.push(...row.hashes);
      return { salt: head.salt, hashes };
    },
    async replace({ salt, hashes }) {
      const before = await heads.get(HEAD);
      const count = Math.ceil(hashes.length / CHUNK);
      for (let chunk = 0; chunk < count; chunk += 1) {
        const part = hashes.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
        await chunks.put(chunkKey(salt, chunk), { hashes: part });
      }
      await heads.put(HEAD, { salt, chunks: count });
      for (let chunk = 0; before !== undefined && chunk < before.chunks; chunk += 1)
        await chunks.delete(chunkKey(before.salt, chunk));
    },
  };
}
