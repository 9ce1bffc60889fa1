import { KMSClient } from '@aws-sdk/client-kms';
import * as hpke from '../../shared/adapters/crypto/hpke.ts';
import { seededBytes } from '../../shared/adapters/crypto/seeded-bytes.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoComments } from '../../shared/adapters/dynamodb/comments.ts';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoHeads } from '../../shared/adapters/dynamodb/heads.ts';
import { dynamoProfiles } from '../../shared/adapters/dynamodb/profiles.ts';
import { dynamoShuffleKeys } from '../../shared/adapters/dynamodb/shuffle-keys.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { dynamoWaitingEnvelopes } from '../../shared/adapters/dynamodb/waiting-envelopes.ts';
import { dynamoWithdrawalsRead } from '../../shared/adapters/dynamodb/withdrawals-read.ts';
import { keyId, tableName } from '../../shared/adapters/environment.ts';
import { kmsKeyWrapping } from '../../shared/adapters/kms/key-wrapping.ts';
import { systemClock, systemRandom } from '../../shared/adapters/machine.ts';
import type { ShuffleActionsDesk } from './actions.ts';

export function shuffleDesk(): ShuffleActionsDesk {
  const client = dynamoClient();
  const wrapping = kmsKeyWrapping(new KMSClient({}), keyId('shuffle'));
  return {
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    envelopes: dynamoWaitingEnvelopes(client, tableName('envelopes')),
    withdrawals: dynamoWithdrawalsRead(client, tableName('withdrawals')),
    heads: dynamoHeads(client, tableName('heads')),
    slips: dynamoSlips(client, tableName('slips')),
    comments: dynamoComments(client, tableName('comments')),
    profiles: dynamoProfiles(client, tableName('profiles')),
    groups: dynamoGroups(client, tableName('groups')),
    keys: dynamoShuffleKeys(client, tableName('shuffleKeys'), wrapping),
    box: hpke,
    seeded: seededBytes,
    clock: systemClock,
    random: systemRandom,
  };
}
