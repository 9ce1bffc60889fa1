import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Bytes } from '../../domain/kernel/bytes.ts';
import type { KeyWrapping } from '../../use-cases/ports/key-wrapping.ts';
import type { ShuffleKeys } from '../../use-cases/ports/shuffle-keys.ts';
import { IF_ABSENT, Rows } from './table.ts';

/** The private half is encrypted under a key of KMS; deleting the row destroys it. */
const KeyRow = z.object({ publicKey: z.string(), wrapped: Bytes });

export function dynamoShuffleKeys(client: DynamoDBClient, table: string, wrapping: KeyWrapping): ShuffleKeys {
  const rows = new Rows(client, table, KeyRow);
  return {
    async keep(name, { publicKey, privateKey }) {
      const wrapped = await wrapping.wrap(Buffer.from(privateKey, 'base64url'), { name });
      if (await rows.put({ pk: name }, { publicKey, wrapped }, IF_ABSENT)) return publicKey;
      const standing = await rows.get({ pk: name });
      if (standing === undefined) throw new Error('A key was destroyed while it was being made.');
      return standing.publicKey;
    },
    async publicKey(name) {
      return (await rows.get({ pk: name }))?.publicKey;
    },
    async privateKey(name) {
      const row = await rows.get({ pk: name });
      return row && Buffer.from(await wrapping.unwrap(row.wrapped, { name })).toString('base64url');
    },
    async destroy(name) {
      await rows.delete({ pk: name });
    },
  };
}
