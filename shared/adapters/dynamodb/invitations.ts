import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Invitation } from '../../domain/campaign/invitation.ts';
import type { Invitations } from '../../use-cases/ports/invitations.ts';
import { changeRow } from './change-row.ts';
import { IF_ABSENT, Rows } from './table.ts';

export function dynamoInvitations(client: DynamoDBClient, table: string): Invitations {
  const rows = new Rows(client, table, Invitation);
  return {
    async *all(campaign) {
      for await (const [, invitation] of rows.query(campaign)) yield invitation;
    },
    get: (campaign, id) => rows.get({ pk: campaign, sk: id }),
    add: (campaign, invitation) => rows.put({ pk: campaign, sk: invitation.id }, invitation, IF_ABSENT),
    claim: (campaign, { id, issue }, delivery) =>
      changeRow(
        client,
        table,
        { pk: campaign, sk: id },
        { set: { [delivery]: true } },
        {
          expression: 'issue = :issue AND attribute_not_exists(#delivery)',
          names: { '#delivery': delivery },
          values: { ':issue': issue },
        },
      ),
    async release(campaign, id, delivery) {
      await changeRow(client, table, { pk: campaign, sk: id }, { remove: [delivery] }, STILL_THERE);
    },
    nextIssue: (campaign, { id, issue }) =>
      changeRow(
        client,
        table,
        { pk: campaign, sk: id },
        { set: { issue: issue + 1 } },
        { expression: 'issue = :issue', values: { ':issue': issue } },
      ),
  };
}

/** An update makes a row where none is: an invitation that was destroyed must not come back as a stump. */
const STILL_THERE = { expression: 'attribute_exists(pk)' };
