import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import { dynamoCuts } from '../../../shared/adapters/dynamodb/cuts.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { dynamoLedgerHead } from '../../../shared/adapters/dynamodb/ledger-head.ts';
import { dynamoProfiles } from '../../../shared/adapters/dynamodb/profiles.ts';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import { askCut } from '../../../shared/use-cases/cuts/ask-cut.ts';
import type { CutDesk } from '../../../shared/use-cases/cuts/cut-desk.ts';
import type { CutRoom } from '../../../shared/use-cases/ports/cut-room.ts';

const solver = await highsSolver();

/** The gate of standing cuts, without Lambda between. */
export const gateOver = (
  client: DynamoDBClient,
  { now, ...desk }: Pick<CutDesk, 'campaigns' | 'workings'> & { readonly now: () => number },
): CutRoom => ({
  ask: (event) =>
    askCut(
      {
        ...desk,
        groups: dynamoGroups(client, 'groups'),
        profiles: dynamoProfiles(client, 'profiles'),
        cuts: dynamoCuts(client, 'releases'),
        ledger: dynamoLedgerHead(client, 'releases'),
        clock: { now },
        sha256: sha256Hex,
        solver,
      },
      { action: 'ask-cut', ...event },
    ),
});
