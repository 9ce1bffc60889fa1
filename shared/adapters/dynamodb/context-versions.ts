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
      const key = { pk: `version#${version.kind}`, sk: dayAndRevision(version) };
      if (await rows.put(key, version, IF_ABSENT)) return version;
      const standing = (await all(version.kind)).find((each) => dayAndRevision(each) === key.sk);
      return standing ?? version;
    },
  };
}

/** In this order the newest day comes last, and of one day its last correction. */
const dayAndRevision = ({ asAt, revision }: ContextVersion): string =>
  revision === undefined ? asAt : `${asAt}#${String(revision).padStart(2, '0')}`;
