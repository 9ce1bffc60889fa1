import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeKeyPair } from '../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoTickets } from '../../shared/adapters/dynamodb/tickets.ts';
import { tableName } from '../../shared/adapters/environment.ts';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { DEFAULT_CONTACTS } from '../../shared/domain/campaign/default-contacts.ts';
import { addDays, dayOf, sundayFrom } from '../../shared/domain/kernel/calendar.ts';
import exitInterview from '../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { probationEstate } from '../../shared/domain/organisation/probation-estate.ts';

/** An open campaign of the exit interview, written as its functions would write it. */
export async function openCampaign(id: string): Promise<Campaign> {
  const instrument = Instrument.parse(exitInterview);
  const { publicKey } = await makeKeyPair();
  const campaign: Campaign = {
    id,
    title: 'Bench',
    instrument: { id: instrument.id, version: instrument.version },
    clock: 'rolling',
    k: 10,
    status: 'open',
    opened: '2026-01-01',
    publicKey,
    contacts: DEFAULT_CONTACTS,
  };
  const campaigns = dynamoCampaigns(new DynamoDBClient({}), tableName('campaigns'));
  await campaigns.keepInstrument(instrument);
  await campaigns.keepEstate(id, probationEstate);
  await campaigns.create(campaign);
  return campaign;
}

/** As many tickets, and the tokens that go with them. */
export async function openCampaignWithTokens(id: string, count: number): Promise<readonly string[]> {
  await openCampaign(id);
  const tickets = dynamoTickets(new DynamoDBClient({}), tableName('tickets'));
  const expires = sundayFrom(addDays(dayOf(Date.now()), 60));
  const tokens = Array.from({ length: count }, () => randomBytes(24).toString('base64url'));
  for (const token of tokens) {
    const ticket = { campaign: id, unit: 'N03SW1', region: 'N03', expires };
    await tickets.keep(cryptoLinks.ticketKey(token), ticket);
  }
  return tokens;
}
