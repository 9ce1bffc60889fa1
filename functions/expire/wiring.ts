import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import {
  dynamoExpiringInvitations,
  dynamoExpiringLinkKeys,
} from '../../shared/adapters/dynamodb/expiring-links.ts';
import { dynamoExpiringRows } from '../../shared/adapters/dynamodb/expiring-rows.ts';
import { dynamoWaitingEnvelopes } from '../../shared/adapters/dynamodb/waiting-envelopes.ts';
import { dynamoWithdrawalsRead } from '../../shared/adapters/dynamodb/withdrawals-read.ts';
import { tableName } from '../../shared/adapters/environment.ts';
import { systemClock } from '../../shared/adapters/machine.ts';
import type { ExpiryDesk } from '../../shared/use-cases/expire.ts';

export function expiryDesk(): ExpiryDesk {
  const client = dynamoClient();
  const rowsOf = (table: 'tickets' | 'drafts' | 'sessions') => dynamoExpiringRows(client, tableName(table));
  return {
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    linkKeys: dynamoExpiringLinkKeys(client, tableName('linkKeys')),
    invitations: dynamoExpiringInvitations(client, tableName('invitations')),
    rows: [rowsOf('tickets'), rowsOf('drafts'), rowsOf('sessions')],
    envelopes: dynamoWaitingEnvelopes(client, tableName('envelopes')),
    withdrawals: dynamoWithdrawalsRead(client, tableName('withdrawals')),
    clock: systemClock,
  };
}
