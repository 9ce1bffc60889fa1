import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { seededBytes } from '../../../shared/adapters/crypto/seeded-bytes.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoComments } from '../../../shared/adapters/dynamodb/comments.ts';
import { dynamoEnvelopeDrop } from '../../../shared/adapters/dynamodb/envelopes.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { dynamoHeads } from '../../../shared/adapters/dynamodb/heads.ts';
import { dynamoProfiles } from '../../../shared/adapters/dynamodb/profiles.ts';
import { dynamoShuffleKeys } from '../../../shared/adapters/dynamodb/shuffle-keys.ts';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';
import { dynamoWaitingEnvelopes } from '../../../shared/adapters/dynamodb/waiting-envelopes.ts';
import { dynamoWithdrawalsRead } from '../../../shared/adapters/dynamodb/withdrawals-read.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import { encodeEnvelope, ENVELOPE_BYTES } from '../../../shared/domain/answer/envelope.ts';
import type { Answers } from '../../../shared/domain/answer/answers.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import type { Estate } from '../../../shared/domain/organisation/estate.ts';
import type { CountDesk } from '../../../shared/use-cases/profiles/count-region.ts';
import type { SealedBox } from '../../../shared/use-cases/ports/sealed-box.ts';
import { answersOf } from './people.ts';

const whole = Instrument.parse(exitInterview);

/** The questions that `answersOf` answers, and no others: it is read again for every shuffle. */
export const instrument: Instrument = {
  ...whole,
  sections: whole.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => Object.hasOwn(answersOf(0), id)),
  })),
};
export const REGION = 'R';
export const K = 5;

const estate: Estate = {
  asAt: '2026-04-01',
  source: 'test',
  regions: [{ code: REGION, name: 'Region' }],
  units: ['A', 'B'].map((code) => ({
    code,
    name: code,
    region: REGION,
    kind: 'geographic' as const,
    staff: 200,
  })),
};

/** The shuffle over a store, at an instant. Keys are stored as they are: KMS is not what is tried here. */
export function shuffleDesk(client: DynamoDBClient, now: string): CountDesk {
  const asItIs = {
    wrap: (key: Uint8Array) => Promise.resolve(key),
    unwrap: (key: Uint8Array) => Promise.resolve(key),
  };
  return {
    campaigns: dynamoCampaigns(client, 'campaigns'),
    envelopes: dynamoWaitingEnvelopes(client, 'envelopes'),
    withdrawals: dynamoWithdrawalsRead(client, 'withdrawals'),
    heads: dynamoHeads(client, 'heads'),
    slips: dynamoSlips(client, 'slips'),
    comments: dynamoComments(client, 'comments'),
    profiles: dynamoProfiles(client, 'profiles'),
    groups: dynamoGroups(client, 'groups'),
    keys: dynamoShuffleKeys(client, 'shuffleKeys', asItIs),
    box: hpke,
    seeded: seededBytes,
    clock: { now: () => Date.parse(now) },
    random: systemRandom,
  };
}

/** An open campaign of one region, k = 5. Its key pair is the same for all: making one is not what is tried. */
export async function openCampaign(
  client: DynamoDBClient,
  id: string,
  { publicKey, privateKey }: KeyPair,
  changes: Partial<Campaign> = {},
): Promise<Campaign> {
  const { campaigns, keys } = shuffleDesk(client, '2026-04-01T12:00:00Z');
  const store = dynamoCampaigns(client, 'campaigns');
  const campaign: Campaign = {
    id,
    title: 'Leavers',
    instrument: { id: instrument.id, version: instrument.version },
    clock: 'rolling',
    k: K,
    status: 'open',
    opened: '2026-04-01',
    publicKey,
    contacts: { eapPhone: '', concernUrl: '', helpEmail: '' },
    ...changes,
  };
  await store.keepInstrument(instrument);
  await store.keepEstate(id, estate);
  await store.create(campaign);
  await keys.keep(id, { publicKey, privateKey });
  if ((await campaigns.get(id)) === undefined) throw new Error('no campaign');
  return campaign;
}

export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export const envelopeKeyOf = (campaign: string, sender: string): string =>
  createHash('sha256').update(`${campaign} ${sender}`).digest('base64url');

export const receiptHashOf = (campaign: string, sender: string): string =>
  createHash('sha256').update(`receipt ${campaign} ${sender}`).digest('base64url');

export interface Sending {
  readonly sender?: string;
  readonly expires?: string;
  readonly box?: Pick<SealedBox, 'sealTo'>;
  readonly equality?: Answers;
}

/** Seals and drops the answers of a person, sent by a link that is named by `sender`. */
export async function send(
  client: DynamoDBClient,
  campaign: Campaign,
  person: number,
  { sender = `${person}`, expires = '2026-12-27', box = hpke, equality }: Sending = {},
): Promise<boolean> {
  const content = encodeEnvelope({
    campaign: campaign.id,
    version: campaign.instrument.version,
    unit: person % 2 === 0 ? 'A' : 'B',
    answers: answersOf(person),
    ...(equality && { equality }),
    receiptHash: receiptHashOf(campaign.id, sender),
    retryHash: 'retry',
  });
  const sealed = await box.sealTo(campaign.publicKey ?? '', content, ENVELOPE_BYTES);
  const drop = dynamoEnvelopeDrop(client, 'envelopes');
  return drop.put(campaign.id, REGION, envelopeKeyOf(campaign.id, sender), {
    sealed,
    retryHash: 'retry',
    expires,
  });
}
