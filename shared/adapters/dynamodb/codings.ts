import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { CodingBatch } from '../../domain/coding/batch.ts';
import { Codebook } from '../../domain/coding/codebook.ts';
import type { BatchName, Codebooks, Codings } from '../../use-cases/ports/codings.ts';
import { IF_ABSENT, Rows } from './table.ts';

const CoderRow = z.object({ coder: z.string() });
const CodeRow = z.object({ themes: z.array(z.string()) });
const ResolvedRow = z.extend(CodeRow, { by: z.string() });
const ClosedRow = z.object({ by: z.string() });

const partition = ({ campaign, region }: Pick<BatchName, 'campaign' | 'region'>): string =>
  `${campaign}#${region}`;
const numbered = ({ number }: BatchName): string => String(number).padStart(4, '0');
const keyOf = (batch: BatchName, ...rest: (string | number)[]) => ({
  pk: partition(batch),
  sk: [rest[0], numbered(batch), ...rest.slice(1)].join('#'),
});

export function dynamoCodings(client: DynamoDBClient, table: string): Codings {
  const batches = new Rows(client, table, CodingBatch);
  const coders = new Rows(client, table, CoderRow);
  const codes = new Rows(client, table, CodeRow);
  const resolved = new Rows(client, table, ResolvedRow);
  const closed = new Rows(client, table, ClosedRow);

  const codesUnder = async (batch: BatchName, ...prefix: (string | number)[]) => {
    const { pk, sk } = keyOf(batch, ...prefix);
    const found = new Map<string, readonly string[]>();
    for await (const [key, { themes }] of codes.query(pk, `${sk}#`))
      found.set((key.sk ?? '').slice(sk.length + 1), themes);
    return found;
  };

  return {
    async batches(campaign, region) {
      const found: CodingBatch[] = [];
      for await (const [, batch] of batches.query(partition({ campaign, region }), 'batch#'))
        found.push(batch);
      return found;
    },
    keepBatch: (batch) => batches.put(keyOf(batch, 'batch'), batch, IF_ABSENT),
    async coders(batch) {
      const [first, second] = await Promise.all(
        [1, 2].map((seat) => coders.get(keyOf(batch, 'coder', seat))),
      );
      return { 1: first?.coder, 2: second?.coder };
    },
    // Whoever sits there may take the seat again: a call whose answer was lost is sent a second time.
    take: (batch, seat, coder) =>
      coders.put(
        keyOf(batch, 'coder', seat),
        { coder },
        { expression: 'attribute_not_exists(pk) OR coder = :coder', values: { ':coder': coder } },
      ),
    codes: (batch, seat) => codesUnder(batch, 'code', seat),
    async keepCode(batch, seat, comment, themes) {
      await codes.put(keyOf(batch, 'code', seat, comment), { themes: [...themes] });
    },
    resolved: (batch) => codesUnder(batch, 'resolved'),
    async keepResolved(batch, comment, themes, by) {
      await resolved.put(keyOf(batch, 'resolved', comment), { themes: [...themes], by });
    },
    isClosed: async (batch) => (await closed.get(keyOf(batch, 'closed'))) !== undefined,
    close: (batch, by) => closed.put(keyOf(batch, 'closed'), { by }, IF_ABSENT),
  };
}

const CODEBOOKS = 'codebooks';

export function dynamoCodebooks(client: DynamoDBClient, table: string): Codebooks {
  const rows = new Rows(client, table, Codebook);
  return {
    async list() {
      const found: Codebook[] = [];
      for await (const [, codebook] of rows.query(CODEBOOKS)) found.push(codebook);
      return found;
    },
    keep: (codebook) =>
      rows.put({ pk: CODEBOOKS, sk: `${codebook.id}#${codebook.version}` }, codebook, IF_ABSENT),
  };
}
