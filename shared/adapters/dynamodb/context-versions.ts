import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StaffingCorrection } from '../../domain/context/correction.ts';
import { ContextVersion } from '../../domain/context/version.ts';
import type { ContextVersions } from '../../use-cases/ports/context-versions.ts';
import { IF_ABSENT, Rows } from './table.ts';

export function dynamoContextVersions(client: DynamoDBClient, table: string): ContextVersions {
  const rows = new Rows(client, table, ContextVersion);
  const corrected = new Rows(client, table, StaffingCorrection);
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
    async corrections(of) {
      const found = [];
      for await (const [, row] of corrected.query(correctionsOf(of))) found.push(row);
      return found;
    },
    addCorrection: (correction) =>
      corrected.put({ pk: correctionsOf(correction), sk: nameOf(correction) }, correction, IF_ABSENT),
  };
}

/** In this order the newest day comes last, and of one day its last correction. */
const dayAndRevision = ({ asAt, revision }: Pick<ContextVersion, 'asAt' | 'revision'>): string =>
  revision === undefined ? asAt : `${asAt}#${String(revision).padStart(2, '0')}`;

const correctionsOf = (version: Pick<ContextVersion, 'asAt' | 'revision'>): string =>
  `correction#${dayAndRevision(version)}`;

const nameOf = ({ unit, month, figure, n }: StaffingCorrection): string =>
  `${unit}#${month}#${figure}#${String(n).padStart(4, '0')}`;
