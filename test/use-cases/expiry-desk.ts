import {
  dynamoExpiringInvitations,
  dynamoExpiringLinkKeys,
} from '../../shared/adapters/dynamodb/expiring-links.ts';
import { dynamoExpiringRows } from '../../shared/adapters/dynamodb/expiring-rows.ts';
import { dynamoWaitingEnvelopes } from '../../shared/adapters/dynamodb/waiting-envelopes.ts';
import { dynamoWithdrawalsRead } from '../../shared/adapters/dynamodb/withdrawals-read.ts';
import type { ExpiryDesk } from '../../shared/use-cases/expire.ts';
import type { Office } from './campaign-office.ts';

export function expiryDeskOf({ desk, store: { client } }: Office): ExpiryDesk {
  return {
    campaigns: desk.campaigns,
    linkKeys: dynamoExpiringLinkKeys(client, 'linkKeys'),
    invitations: dynamoExpiringInvitations(client, 'invitations'),
    rows: ['tickets', 'drafts', 'sessions'].map((table) => dynamoExpiringRows(client, table)),
    envelopes: dynamoWaitingEnvelopes(client, 'envelopes'),
    withdrawals: dynamoWithdrawalsRead(client, 'withdrawals'),
    clock: desk.clock,
  };
}
