import { createHash } from 'node:crypto';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { SendEmailCommand, type SendEmailCommandInput, SESv2Client } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { readCsv } from '../../shared/adapters/csv/read-csv.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoContextData } from '../../shared/adapters/dynamodb/context-data.ts';
import { dynamoInstruments } from '../../shared/adapters/dynamodb/instruments.ts';
import { dynamoInvitations } from '../../shared/adapters/dynamodb/invitations.ts';
import { dynamoMailPace } from '../../shared/adapters/dynamodb/mail-pace.ts';
import { dynamoMailStops } from '../../shared/adapters/dynamodb/mail-stops.ts';
import { dynamoMailings } from '../../shared/adapters/dynamodb/mailings.ts';
import { dynamoLinkKeys } from '../../shared/adapters/dynamodb/link-keys.ts';
import { dynamoSuperseded } from '../../shared/adapters/dynamodb/superseded.ts';
import { dynamoTickets } from '../../shared/adapters/dynamodb/tickets.ts';
import { dynamoWordings } from '../../shared/adapters/dynamodb/wordings.ts';
import { kmsKeyWrapping } from '../../shared/adapters/kms/key-wrapping.ts';
import { sesMail } from '../../shared/adapters/ses/mail.ts';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { catalogue } from '../../shared/domain/instrument/catalogue.ts';
import { probationEstate } from '../../shared/domain/organisation/probation-estate.ts';
import type { CampaignDesk } from '../../shared/use-cases/campaign-desk.ts';
import type { MailDesk } from '../../shared/use-cases/mail/mail-desk.ts';
import { openStore, type Store } from '../functions/respond/store.ts';
import { cutOff, type CutOff } from './cut-off.ts';

const HOUSE = catalogue();

/** What a campaign asks where no instrument is named. */
export const EXIT: Instrument = HOUSE.find(({ id }) => id === 'exit-interview')!;

export const HEADER = 'address,unit,leaving month';
export const SITE = 'http://localhost:8080';
const START = Date.parse('2026-03-10T12:00:00Z');

export interface Outbox {
  readonly sent: SendEmailCommandInput[];
  /** What SES throws for a mail, if anything. */
  refuse: (input: SendEmailCommandInput) => Error | undefined;
}

export interface Office {
  readonly store: Store;
  readonly desk: MailDesk & CampaignDesk;
  /** Every pause that was asked for, in milliseconds: none is waited for. */
  readonly pauses: readonly number[];
  readonly outbox: Outbox;
  readonly cut: CutOff;
  moveTo(instant: string): void;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const store = await openStore();
  const { client } = store;
  const outbox: Outbox = { sent: [], refuse: () => undefined };
  const mocks = [fakeKms(), fakeSes(outbox)];
  let now = START;
  let draws = 0;
  const wrapping = kmsKeyWrapping(new KMSClient({}), 'link-key');
  const pauses: number[] = [];
  const pause = (ms: number) => Promise.resolve(pauses.push(ms));
  const mail = sesMail(new SESv2Client({ maxAttempts: 1 }), 'survey@holdfast.example', pause);
  const desk: MailDesk & CampaignDesk = {
    campaigns: dynamoCampaigns(client, 'campaigns'),
    wordings: dynamoWordings(client, 'campaigns'),
    invitations: dynamoInvitations(client, 'invitations'),
    context: dynamoContextData(client, 'context'),
    linkKeys: dynamoLinkKeys(client, 'linkKeys', wrapping),
    tickets: dynamoTickets(client, 'tickets'),
    superseded: dynamoSuperseded(client, 'withdrawals'),
    links: cryptoLinks,
    readCsv,
    clock: { now: () => now },
    random: { bytes: (count) => createHash('sha256').update(`draw ${++draws}`).digest().subarray(0, count) },
    estate: probationEstate,
    catalogue: HOUSE,
    instruments: dynamoInstruments(client, 'campaigns'),
    site: SITE,
    mail,
    mailStops: dynamoMailStops(client, 'mail'),
    mailings: dynamoMailings(client, 'mail'),
    pace: dynamoMailPace(client, 'mail'),
    limits: { perSecond: 1000, perDay: 10_000 },
    pause,
  };
  return {
    store,
    desk,
    pauses,
    outbox,
    cut: cutOff(client),
    moveTo(instant) {
      now = Date.parse(instant);
    },
    async close() {
      for (const mock of mocks) mock.restore();
      await store.close();
    },
  };
}

/** Wraps by writing what a key is for in front of it: enough to see that the purpose is bound to it. */
function fakeKms() {
  const mock = mockClient(KMSClient);
  mock.on(EncryptCommand).callsFake(({ Plaintext, EncryptionContext }) => ({
    CiphertextBlob: Buffer.concat([Buffer.from(`${JSON.stringify(EncryptionContext)}\n`), Plaintext]),
  }));
  mock.on(DecryptCommand).callsFake(({ CiphertextBlob, EncryptionContext }) => {
    const start = Buffer.from(`${JSON.stringify(EncryptionContext)}\n`);
    if (!start.equals(Buffer.from(CiphertextBlob).subarray(0, start.length))) {
      throw new Error('InvalidCiphertextException');
    }
    return { Plaintext: Buffer.from(CiphertextBlob).subarray(start.length) };
  });
  return mock;
}

function fakeSes(outbox: Outbox) {
  const mock = mockClient(SESv2Client);
  mock.on(SendEmailCommand).callsFake((input: SendEmailCommandInput) => {
    const refusal = outbox.refuse(input);
    if (refusal !== undefined) throw refusal;
    outbox.sent.push(input);
    return { MessageId: String(outbox.sent.length) };
  });
  return mock;
}

/** An open campaign of these leavers: lines of the CSV, without its header. */
export async function openedCampaign(
  { desk }: Office,
  id: string,
  ...lines: readonly string[]
): Promise<Campaign> {
  const campaign: Campaign = {
    id,
    title: 'Exit interviews',
    instrument: { id: EXIT.id, version: EXIT.version },
    clock: 'rolling',
    k: 10,
    status: 'open',
    opened: '2026-03-01',
    publicKey: 'public',
    contacts: {
      eapPhone: '0800 000 000',
      concernUrl: 'https://raise.example',
      helpEmail: 'help@survey.example',
    },
  };
  await desk.campaigns.keepInstrument(EXIT);
  await desk.campaigns.keepEstate(id, desk.estate);
  await desk.campaigns.create(campaign);
  for (const line of lines) {
    const [address = '', unit = '', month = ''] = line.split(',');
    const region = desk.estate.units.find(({ code }) => code === unit)?.region ?? '';
    const invitation = { id: desk.links.invitationId(id, address), address, unit, region, month, issue: 1 };
    await desk.invitations.add(id, invitation);
  }
  return campaign;
}
