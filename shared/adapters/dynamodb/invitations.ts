import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Invitation } from '../../domain/campaign/invitation.ts';
import { MARK } from '../../domain/campaign/mail/kinds.ts';
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
    async letter(campaign, { id, issue }) {
      await changeRow(
        client,
        table,
        { pk: campaign, sk: id },
        { set: { lettered: true } },
        { expression: 'issue = :issue', values: { ':issue': issue } },
      );
    },
    claim: (campaign, { id, issue }, kind, { hand, today }) =>
      changeRow(
        client,
        table,
        { pk: campaign, sk: id },
        {
          set: {
            [MARK[kind]]: true,
            inHand: kind,
            hand,
            mailedOn: today,
            ...(kind === 'invitation' && { invitedOn: today }),
          },
        },
        {
          expression: 'issue = :issue AND (attribute_not_exists(#mark) OR #hand = :hand)',
          names: { '#mark': MARK[kind], '#hand': 'hand' },
          values: { ':issue': issue, ':hand': hand },
        },
      ),
    async settle(campaign, id, unsent) {
      const change =
        unsent === undefined
          ? { remove: ['inHand', 'hand', 'unsent'] }
          : { set: { unsent }, remove: ['inHand', 'hand'] };
      await changeRow(client, table, { pk: campaign, sk: id }, change, STILL_THERE);
    },
    async release(campaign, { id, mailedOn, invitedOn }, kind, unsent) {
      const before = { mailedOn, invitedOn, unsent };
      const set = Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined));
      const gone = Object.keys(before).filter((name) => !Object.hasOwn(set, name));
      const change = { set, remove: [MARK[kind], 'inHand', 'hand', ...gone] };
      await changeRow(client, table, { pk: campaign, sk: id }, change, STILL_THERE);
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
