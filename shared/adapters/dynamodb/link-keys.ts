import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Bytes } from '../../domain/kernel/bytes.ts';
import type { KeyWrapping } from '../../use-cases/ports/key-wrapping.ts';
import type { LinkKeys } from '../../use-cases/ports/link-keys.ts';
import { IF_ABSENT, Rows } from './table.ts';

const Row = z.object({ wrapped: Bytes });

export function dynamoLinkKeys(client: DynamoDBClient, table: string, wrapping: KeyWrapping): LinkKeys {
  const rows = new Rows(client, table, Row);

  const get = async (campaign: string, month: string) => {
    const row = await rows.get({ pk: campaign, sk: month });
    return row && wrapping.unwrap(row.wrapped, { campaign, month });
  };

  return {
    get,
    async keep(campaign, month, key) {
      const wrapped = await wrapping.wrap(key, { campaign, month });
      if (await rows.put({ pk: campaign, sk: month }, { wrapped }, IF_ABSENT)) return key;
      const standing = await get(campaign, month);
      if (standing === undefined) throw new Error('A link key was destroyed while links were being made.');
      return standing;
    },
  };
}
