import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ContextVersion } from '../../domain/context/version.ts';
import type { ContextVersions } from '../../use-cases/ports/context-versions.ts';
import { IF_ABSENT, Rows } from './table.ts';

export function dynamoContextVersions(client: DynamoDBClient, table: string): ContextVersions {
  const rows = new Rows(client, table, ContextVersion);
  const all = async (kind: ContextVersion['kind']): Promise<readonly ContextVersion[]> => {
    const found = [];
    for await (const [, row] of rows.query(`version#${kind}`)) found.push(row);
    return found;
  };
  return {
    versions: all,
    async keepVersion(version) {
      const { kind, asAt } = version;
      if (await rows.put({ pk: `version#${kind}`, sk: asAt }, version, IF_ABSENT)) return version;
      return (await all(kind)).find((each) => each.asAt === asAt) ?? version;
    },
  };
}
