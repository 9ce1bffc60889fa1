import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { NameList } from '../../use-cases/ports/name-list.ts';
import { Rows } from './table.ts';

const Head = z.object({ salt: z.string(), chunks: z.int() });
const Chunk = z.object({ hashes: z.array(z.string()) });

const HEAD = { pk: 'names', sk: 'current' };
/** No salt is such a word. */
const BEGUN = 'names#begun';
const begunKey = (salt: string) => ({ pk: BEGUN, sk: salt });
/** Of 16 characters: 100 KB of an item's 400. */
const CHUNK = 5_000;
const chunkKey = (salt: string, chunk: number) => ({
  pk: `names#${salt}`,
  sk: String(chunk).padStart(4, '0'),
});

export function dynamoNameList(client: DynamoDBClient, table: string): NameList {
  const heads = new Rows(client, table, Head);
  const chunks = new Rows(client, table, Chunk);

  const forget = async ({ salt, chunks: count }: z.infer<typeof Head>) => {
    for (let chunk = 0; chunk < count; chunk += 1) await chunks.delete(chunkKey(salt, chunk));
    await heads.delete(begunKey(salt));
  };

  return {
    async current() {
      const head = await heads.get(HEAD);
      if (head === undefined) return undefined;
      const found: string[][] = [];
      for await (const [, { hashes }] of chunks.query(`names#${head.salt}`)) found.push(hashes);
      // Texts would be shown with names in them.
      if (found.length < head.chunks) throw new Error('Part of the list of names is missing.');
      return { salt: head.salt, hashes: found.flat() };
    },
    async replace({ salt, hashes }) {
      const before = await heads.get(HEAD);
      const count = Math.ceil(hashes.length / CHUNK);
      // Before anything is written: of a list that was broken off nothing stays once another is loaded.
      for (const list of [before, { salt, chunks: count }])
        if (list !== undefined) await heads.put(begunKey(list.salt), list);
      for (let chunk = 0; chunk < count; chunk += 1) {
        const part = hashes.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
        await chunks.put(chunkKey(salt, chunk), { hashes: part });
      }
      await heads.put(HEAD, { salt, chunks: count });
      for await (const [, begun] of heads.query(BEGUN)) if (begun.salt !== salt) await forget(begun);
      await heads.delete(begunKey(salt));
    },
  };
}
