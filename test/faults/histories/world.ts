import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expiryDesk } from '../../../functions/expire/wiring.ts';
import { formDesk } from '../../../functions/form/wiring.ts';
import { releaseDesk } from '../../../functions/release/wiring.ts';
import { wire } from '../../../functions/respond/wiring.ts';
import { mailDesk } from '../../../functions/send-mail/wiring.ts';
import { shuffleDesk } from '../../../functions/shuffle/wiring.ts';
import { tallyDesk } from '../../../functions/tally/wiring.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { tableName } from '../../../shared/adapters/environment.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { rememberDefinitions } from '../../../shared/use-cases/definitions.ts';
import { issueLink } from '../../../shared/use-cases/issue-link.ts';
import type { Campaigns } from '../../../shared/use-cases/ports/campaigns.ts';
import type { SealedBox } from '../../../shared/use-cases/ports/sealed-box.ts';
import type { MemoryAws, State } from '../memory/aws.ts';
import { instrument } from '../../use-cases/shuffle/mixing-room.ts';

export const CAMPAIGN = 'leavers';
export const REGION = 'R';
/** The months in which people leave: their links end on the Sunday after the second month that follows. */
const LEFT = '2026-01';
export const BEGIN = Date.parse('2026-02-02T10:00:00Z');
export const PEOPLE = 7;
/** Sendings are told apart by a number below 49, and five of those are others. */
export const MOST_ATTEMPTS = 6;

/** As `hpke.ts` seals by its interface, without a cipher: thousands of histories are not about that. */
const openBox: SealedBox = {
  makeKeyPair: () => Promise.resolve({ publicKey: 'public', privateKey: 'private' }),
  sealTo: (_, content, size) => {
    const sealed = new Uint8Array(size);
    new DataView(sealed.buffer).setUint32(0, content.length);
    sealed.set(content, 4);
    return Promise.resolve(sealed);
  },
  open: (_, sealed) =>
    Promise.resolve(sealed.slice(4, 4 + new DataView(sealed.buffer, sealed.byteOffset).getUint32(0))),
};

/** An instrument is checked once, and not at each of some thousand shuffles. */
const withInstrument = (campaigns: Campaigns): Campaigns => ({
  ...campaigns,
  instrument: (): Promise<Instrument> => Promise.resolve(instrument),
});

/** The functions' own desks, as they are wired. */
async function wired() {
  const campaigns = withInstrument(dynamoCampaigns(new DynamoDBClient({}), tableName('campaigns')));
  return {
    campaigns,
    respond: { ...wire(), box: openBox },
    mail: { ...mailDesk(), campaigns },
    shuffle: { ...shuffleDesk(), campaigns, box: openBox },
    form: { ...formDesk(), campaigns },
    tally: { ...tallyDesk(), campaigns },
    release: { ...(await releaseDesk()), campaigns },
    expiry: { ...expiryDesk(), campaigns },
  };
}

let standing: ReturnType<typeof wired> | undefined;

/** The functions at a cold start: nothing is remembered from before, which is what the pages know of campaigns. */
export async function start() {
  const { campaigns, ...desks } = await (standing ??= wired());
  const definitions = rememberDefinitions(campaigns, desks.respond.clock);
  return { ...desks, respond: { ...desks.respond, definitions } };
}
export type Desks = Awaited<ReturnType<typeof start>>;

const campaign: Campaign = {
  id: CAMPAIGN,
  title: 'Leavers',
  instrument: { id: instrument.id, version: instrument.version },
  clock: 'rolling',
  k: 5,
  status: 'open',
  opened: '2026-01-01',
  publicKey: 'public',
  contacts: { eapPhone: '', concernUrl: '', helpEmail: '' },
};

/** An open campaign, and the link of each of a few people who have not answered yet. */
export async function beginning(
  aws: MemoryAws,
): Promise<{ readonly state: State; readonly links: readonly string[] }> {
  const { mail, shuffle } = await start();
  const units = ['A', 'B'].map((code) => ({
    code,
    name: code,
    region: REGION,
    kind: 'geographic' as const,
    staff: 200,
  }));
  const store = dynamoCampaigns(new DynamoDBClient({}), tableName('campaigns'));
  await store.keepInstrument(instrument);
  await store.create(campaign);
  await store.keepEstate(CAMPAIGN, {
    asAt: '2025-04-01',
    source: 'test',
    regions: [{ code: REGION, name: 'Region' }],
    units,
  });
  await shuffle.keys.keep(CAMPAIGN, { publicKey: 'public', privateKey: 'private' });
  const linkKey = await mail.linkKeys.keep(CAMPAIGN, LEFT, new Uint8Array(32).fill(7));
  const links: string[] = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    const address = addressOf(person);
    const id = mail.links.invitationId(CAMPAIGN, address);
    const invitation = {
      id,
      address,
      unit: person % 2 === 0 ? 'A' : 'B',
      region: REGION,
      month: LEFT,
      issue: 1,
    };
    await mail.invitations.add(CAMPAIGN, invitation);
    links.push(tokenIn((await issueLink(mail, campaign, invitation, linkKey)).link));
  }
  return { state: aws.copy(), links };
}

export const addressOf = (person: number): string => `person-${person}@example.invalid`;

export const tokenIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
