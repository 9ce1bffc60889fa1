import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeKeyPair, sealTo } from '../../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { sessionSeals } from '../../../shared/adapters/crypto/session-seals.ts';
import { sessionSecrets } from '../../../shared/adapters/crypto/session-secrets.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoDrafts } from '../../../shared/adapters/dynamodb/drafts.ts';
import { dynamoEnvelopeDrop } from '../../../shared/adapters/dynamodb/envelopes.ts';
import { dynamoHeadsRead } from '../../../shared/adapters/dynamodb/heads-read.ts';
import { dynamoStarts } from '../../../shared/adapters/dynamodb/starts.ts';
import { dynamoStopLinks } from '../../../shared/adapters/dynamodb/mail-stops.ts';
import { dynamoWordings } from '../../../shared/adapters/dynamodb/wordings.ts';
import { dynamoTickets } from '../../../shared/adapters/dynamodb/tickets.ts';
import { dynamoWithdrawalDrop } from '../../../shared/adapters/dynamodb/withdrawals.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Ticket } from '../../../shared/domain/campaign/ticket.ts';
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { rememberWelsh } from '../../../shared/use-cases/remember-welsh.ts';
import { INTERFACE_TEXTS } from '../../../web/wording/interface-texts.ts';
import { rememberDefinitions } from '../../../shared/use-cases/definitions.ts';
import { siteAssets } from '../../../web/server/assets.ts';
import { respondApp } from '../../../functions/respond/app.ts';
import type { Parts, RequestRecord } from '../../../functions/respond/parts.ts';
import { openStore, type Store } from './store.ts';

export const SITE = 'https://survey.example';

export const instrument = Instrument.parse(
  JSON.parse(
    readFileSync(
      new URL('../../../shared/domain/instrument/instruments/exit-interview.json', import.meta.url),
      'utf8',
    ),
  ),
);

export interface Site {
  readonly app: ReturnType<typeof respondApp>;
  readonly parts: Parts;
  readonly store: Store;
  readonly campaign: Campaign;
  readonly privateKey: string;
  readonly records: RequestRecord[];
  readonly faults: string[];
  /** Moves the clock to an instant. */
  at(instant: string): void;
  /** Changes the campaign as its operator would, behind the pages' back. */
  change(changes: Partial<Campaign>): Promise<void>;
  /** Makes the campaign one that anybody may answer, from now on; returns the code of its link. */
  openLink(): Promise<string>;
  /** A new link; returns its token. */
  link(changes?: Partial<Ticket>): Promise<string>;
  /** The same function, started anew: nothing is remembered. */
  restarted(): ReturnType<typeof respondApp>;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly stylesheet?: string;
  readonly k?: number;
  /** What the campaign asks: the exit interview where nothing is said. */
  readonly asked?: Instrument;
  readonly campaign?: Partial<Campaign>;
  /** Of each call to the store. */
  readonly attempts?: number;
}

/** The respondents' site over an embedded store, with one open campaign. */
export async function openSite({
  stylesheet = '',
  k = 10,
  asked = instrument,
  campaign: ours = {},
  attempts,
}: SiteOptions = {}): Promise<Site> {
  const store = await openStore(attempts);
  const { publicKey, privateKey } = await makeKeyPair();
  let now = Date.parse('2026-11-10T10:00:00Z');
  const clock = { now: () => now };
  const { client } = store;
  const campaigns = dynamoCampaigns(client, 'campaigns');
  const tickets = dynamoTickets(client, 'tickets');
  const campaign: Campaign = {
    id: 'leavers-2026',
    title: 'Leavers 2026',
    instrument: { id: asked.id, version: asked.version },
    clock: 'rolling',
    k,
    status: 'open',
    opened: '2026-04-01',
    publicKey,
    contacts: {
      eapPhone: '0800 000 0000',
      concernUrl: 'https://concern.example/raise',
      helpEmail: 'survey-help@example.org',
    },
    ...ours,
  };
  await campaigns.keepInstrument(asked);
  await campaigns.create(campaign);
  const records: RequestRecord[] = [];
  const faults: string[] = [];
  const makeParts = (): Parts => ({
    drafts: dynamoDrafts(client, 'drafts', clock),
    envelopes: dynamoEnvelopeDrop(client, 'envelopes'),
    tickets,
    withdrawals: dynamoWithdrawalDrop(client, 'withdrawals'),
    heads: dynamoHeadsRead(client, 'heads'),
    starts: dynamoStarts(client, 'drafts'),
    stopLinks: dynamoStopLinks(client, 'mail'),
    definitions: rememberDefinitions(campaigns, clock),
    welsh: rememberWelsh({ wordings: dynamoWordings(client, 'campaigns'), clock }, INTERFACE_TEXTS),
    sessions: sessionSecrets(systemRandom),
    seals: sessionSeals(systemRandom),
    box: { sealTo },
    links: cryptoLinks,
    clock,
    random: systemRandom,
    assets: siteAssets(stylesheet),
    site: SITE,
    record: (request) => records.push(request),
    fault: (name) => faults.push(name),
  });
  const parts = makeParts();
  await parts.definitions.of(campaign.id, 0);
  store.calls();
  return {
    app: respondApp(parts),
    parts,
    store,
    campaign,
    privateKey,
    records,
    faults,
    at(instant) {
      now = Date.parse(instant);
    },
    async change(changes) {
      await campaigns.change({ ...campaign, ...changes }, 'open');
      store.calls();
    },
    async link(changes = {}) {
      const token = randomBytes(24).toString('base64url');
      await tickets.keep(cryptoLinks.ticketKey(token), {
        campaign: campaign.id,
        unit: 'LDN01',
        region: 'LDN',
        expires: '2027-01-31',
        ...changes,
      });
      store.calls();
      return token;
    },
    async openLink() {
      const code = '04A2M8GQ0W';
      await campaigns.change({ ...campaign, clock: 'cohort', selfSelected: { of: 'round', code } }, 'open');
      await parts.definitions.of(campaign.id, -1);
      const ticket = { campaign: campaign.id, unit: '', region: 'ALL', expires: '2027-01-31', open: true };
      await tickets.keep(cryptoLinks.ticketKey(code), ticket);
      store.calls();
      return code;
    },
    restarted: () => respondApp(makeParts()),
    close: () => store.close(),
  };
}
