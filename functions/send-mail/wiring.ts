import { setTimeout } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoInvitations } from '../../shared/adapters/dynamodb/invitations.ts';
import { dynamoLinkKeys } from '../../shared/adapters/dynamodb/link-keys.ts';
import { dynamoMailPace } from '../../shared/adapters/dynamodb/mail-pace.ts';
import { dynamoMailStops } from '../../shared/adapters/dynamodb/mail-stops.ts';
import { dynamoMailings } from '../../shared/adapters/dynamodb/mailings.ts';
import { dynamoSuperseded } from '../../shared/adapters/dynamodb/superseded.ts';
import { dynamoTickets } from '../../shared/adapters/dynamodb/tickets.ts';
import { dynamoWordings } from '../../shared/adapters/dynamodb/wordings.ts';
import { keyId, mailFrom, mailLimits, respondentSite, tableName } from '../../shared/adapters/environment.ts';
import { kmsKeyWrapping } from '../../shared/adapters/kms/key-wrapping.ts';
import { systemClock, systemRandom } from '../../shared/adapters/machine.ts';
import { sesMail } from '../../shared/adapters/ses/mail.ts';
import type { MailDesk } from '../../shared/use-cases/mail/mail-desk.ts';

/**
 * One attempt: see `sesMail`. On a connection that is kept, the other end may hang up just as the next mail is written,
 * and nobody would know whether it went out.
 */
const A_CONNECTION_EACH = { httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } };

export function mailDesk(): MailDesk {
  const client = dynamoClient();
  const pause = (ms: number) => setTimeout(ms);
  const wrapping = kmsKeyWrapping(new KMSClient({}), keyId('link'));
  return {
    campaigns: dynamoCampaigns(client, tableName('campaigns')),
    wordings: dynamoWordings(client, tableName('campaigns')),
    invitations: dynamoInvitations(client, tableName('invitations')),
    linkKeys: dynamoLinkKeys(client, tableName('linkKeys'), wrapping),
    tickets: dynamoTickets(client, tableName('tickets')),
    superseded: dynamoSuperseded(client, tableName('withdrawals')),
    mail: sesMail(new SESv2Client({ maxAttempts: 1, requestHandler: A_CONNECTION_EACH }), mailFrom(), pause),
    mailStops: dynamoMailStops(client, tableName('mail')),
    mailings: dynamoMailings(client, tableName('mail')),
    pace: dynamoMailPace(client, tableName('mail')),
    limits: mailLimits(),
    pause,
    links: cryptoLinks,
    clock: systemClock,
    random: systemRandom,
    site: respondentSite(),
  };
}
