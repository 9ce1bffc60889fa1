import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoInvitations } from '../../../shared/adapters/dynamodb/invitations.ts';
import { dynamoLinkKeys } from '../../../shared/adapters/dynamodb/link-keys.ts';
import { dynamoShuffleKeys } from '../../../shared/adapters/dynamodb/shuffle-keys.ts';
import { dynamoSuperseded } from '../../../shared/adapters/dynamodb/superseded.ts';
import { dynamoTickets } from '../../../shared/adapters/dynamodb/tickets.ts';
import { dynamoWordings } from '../../../shared/adapters/dynamodb/wordings.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import { TABLES, type TableId } from '../../../shared/adapters/names.ts';
import type { KeyWrapping } from '../../../shared/use-cases/ports/key-wrapping.ts';
import { letters } from '../../../shared/use-cases/letters.ts';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { openSite, type Site } from '../../functions/respond/site.ts';
import { type Fields, Visitor } from '../../functions/respond/visitor.ts';
import { shuffleDesk } from '../shuffle/mixing-room.ts';

export const PEOPLE = 40;
const UNIT = 'LDN01';
const REGION = 'LDN';

export type Row = Readonly<Record<string, unknown>>;
export type Dump = Readonly<Record<TableId, readonly Row[]>>;

export interface Village {
  readonly site: Site;
  readonly wrapping: KeyWrapping;
  /** By person. */
  readonly tokens: readonly string[];
  /** Everyone answers page by page as a browser does; what is stored just before the last sending, and after it. */
  answer(
    answers: (person: number) => Readonly<Record<string, Fields>>,
  ): Promise<{ before: Dump; after: Dump }>;
  shuffle(): Promise<Dump>;
}

/** A master key that no table holds, as with KMS. */
function masterKey(): KeyWrapping {
  const key = randomBytes(32);
  return {
    wrap(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Promise.resolve(
        Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
      );
    },
    unwrap(wrapped) {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Promise.resolve(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]));
    },
  };
}

/** Forty leavers of one unit and month, each with the link of their letter: nothing but them tells them apart. */
export async function openVillage(): Promise<Village> {
  const site = await openSite();
  const { client } = site.store;
  const wrapping = masterKey();
  const campaigns = dynamoCampaigns(client, 'campaigns');
  const estate = {
    asAt: '2026-04-01',
    source: 'test',
    regions: [{ code: REGION, name: 'London' }],
    units: [{ code: UNIT, name: 'Unit', region: REGION, kind: 'geographic' as const, staff: 400 }],
  };
  await campaigns.keepEstate(site.campaign.id, estate);
  const keys = dynamoShuffleKeys(client, 'shuffleKeys', wrapping);
  await keys.keep(site.campaign.id, {
    publicKey: site.campaign.publicKey ?? '',
    privateKey: site.privateKey,
  });
  const tokens = await writeLetters(site, wrapping);
  const shuffle = async (): Promise<Dump> => {
    const desk = { ...shuffleDesk(client, '2026-12-01T02:30:00Z'), keys, box: hpke };
    await shuffleEnvelopes(desk, { month: '2026-11' });
    return dumpOf(site);
  };
  return { site, wrapping, tokens, shuffle, answer: (answers) => answerAll(site, tokens, answers) };
}

async function writeLetters(site: Site, wrapping: KeyWrapping): Promise<readonly string[]> {
  const { client } = site.store;
  const invitations = dynamoInvitations(client, 'invitations');
  const { id } = site.campaign;
  const addresses = Array.from({ length: PEOPLE }, (_, person) => `leaver.${person}@example.org`);
  for (const address of addresses) {
    const invitation = cryptoLinks.invitationId(id, address);
    await invitations.add(id, {
      id: invitation,
      address,
      unit: UNIT,
      region: REGION,
      month: '2026-11',
      issue: 1,
    });
  }
  const desk = {
    campaigns: dynamoCampaigns(client, 'campaigns'),
    wordings: dynamoWordings(client, 'campaigns'),
    invitations,
    linkKeys: dynamoLinkKeys(client, 'linkKeys', wrapping),
    tickets: dynamoTickets(client, 'tickets'),
    superseded: dynamoSuperseded(client, 'withdrawals'),
    links: cryptoLinks,
    clock: { now: () => Date.parse('2026-11-10T10:00:00Z') },
    random: systemRandom,
    site: 'https://survey.example',
  };
  const written = await letters(desk, id);
  if (!written.ok) throw new Error(written.problem.kind);
  const linkOf = new Map(written.value.letters.map(({ address, link }) => [address, link]));
  return addresses.map((address) => linkOf.get(address)?.split('/i/')[1] ?? '');
}

async function answerAll(
  site: Site,
  tokens: readonly string[],
  answers: (person: number) => Readonly<Record<string, Fields>>,
): Promise<{ before: Dump; after: Dump }> {
  let before: Dump | undefined;
  for (const [person, token] of tokens.entries()) {
    const visitor = new Visitor(site.app);
    await visitor.start(token);
    await visitor.answerAll(answers(person));
    if (person === tokens.length - 1) before = await dumpOf(site);
    const page = await visitor.send();
    if (page.status !== 200) throw new Error(`Person ${person} could not send: ${page.path} ${page.status}`);
  }
  if (before === undefined) throw new Error('nobody answered');
  return { before, after: await dumpOf(site) };
}

/** Everything that is stored, in the order in which a scan gives it. */
async function dumpOf({ store }: Site): Promise<Dump> {
  const tables = Object.keys(TABLES) as TableId[];
  const dumps = await Promise.all(
    tables.map(async (table) => {
      const rows: Row[] = [];
      let from: Record<string, never> | undefined;
      do {
        const input = { TableName: table, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) };
        const { Items: items = [], LastEvaluatedKey: last } = await store.client.send(new ScanCommand(input));
        rows.push(...items.map((item) => unmarshall(item)));
        from = last as typeof from;
      } while (from !== undefined);
      return [table, rows] as const;
    }),
  );
  return Object.fromEntries(dumps) as unknown as Dump;
}
