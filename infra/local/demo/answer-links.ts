import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sealTo } from '../../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { sessionSecrets } from '../../../shared/adapters/crypto/session-secrets.ts';
import { dynamoEnvelopeDrop } from '../../../shared/adapters/dynamodb/envelopes.ts';
import { dynamoTickets } from '../../../shared/adapters/dynamodb/tickets.ts';
import { tableName } from '../../../shared/adapters/environment.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { encodeEnvelope, ENVELOPE_BYTES } from '../../../shared/domain/answer/envelope.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';

/** Sends answers by a link as its page does at its end, without the pages before: hundreds in seconds. */
export function answeringLinks(campaign: Campaign) {
  const { id, publicKey, instrument } = campaign;
  if (publicKey === undefined) throw new Error(`The campaign ${id} has no public key.`);
  const client = new DynamoDBClient({});
  const tickets = dynamoTickets(client, tableName('tickets'));
  const envelopes = dynamoEnvelopeDrop(client, tableName('envelopes'));
  const sessions = sessionSecrets(systemRandom);
  return async (link: string, answers: Answers): Promise<void> => {
    const token = link.slice(link.lastIndexOf('/') + 1);
    const ticket = await tickets.get(cryptoLinks.ticketKey(token));
    if (ticket === undefined) throw new Error('The link has no ticket.');
    const { receiptHash, retryHash } = sessions.begin();
    const content = {
      campaign: id,
      version: instrument.version,
      unit: ticket.unit,
      answers,
      receiptHash,
      retryHash,
    };
    const sealed = await sealTo(publicKey, encodeEnvelope(content), ENVELOPE_BYTES);
    const key = cryptoLinks.envelopeKey(token);
    await envelopes.put(id, ticket.region, key, { sealed, retryHash, expires: ticket.expires });
  };
}
