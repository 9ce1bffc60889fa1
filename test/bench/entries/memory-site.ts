import { handle } from 'hono/aws-lambda';
import { respondApp } from '../../../functions/respond/app.ts';
import { makeKeyPair, sealTo } from '../../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { sessionSeals } from '../../../shared/adapters/crypto/session-seals.ts';
import { sessionSecrets } from '../../../shared/adapters/crypto/session-secrets.ts';
import { systemClock, systemRandom } from '../../../shared/adapters/machine.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { DEFAULT_CONTACTS } from '../../../shared/domain/campaign/default-contacts.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import type { StoredDraft } from '../../../shared/use-cases/ports/drafts.ts';
import { siteAssets } from '../../../web/server/assets.ts';

const instrument = Instrument.parse(exitInterview);
const { publicKey } = await makeKeyPair();
const campaign: Campaign = {
  id: 'bench',
  title: 'Bench',
  instrument: { id: instrument.id, version: instrument.version },
  clock: 'rolling',
  k: 10,
  status: 'open',
  publicKey,
  contacts: DEFAULT_CONTACTS,
};
const drafts = new Map<string, StoredDraft>();

/** The respondents' site with everything but its store: what a request costs without one. */
// oxlint-disable-next-line typescript/no-deprecated -- as the functions have it until Hono 5
export const handler = handle(
  respondApp({
    drafts: {
      get: async (id) => drafts.get(id),
      put: async (id, draft) => drafts.set(id, draft).has(id),
      delete: async (id) => void drafts.delete(id),
    },
    tickets: {
      get: async () => ({ campaign: 'bench', unit: 'N03SW1', region: 'N03', expires: '2100-01-03' }),
    },
    envelopes: { put: async () => true, senderOf: async () => undefined },
    withdrawals: { put: async () => undefined },
    starts: { take: async () => true },
    stopLinks: { follow: async () => undefined },
    welsh: async () => ({}),
    heads: { frozenSince: async () => undefined },
    definitions: { of: async () => ({ campaign, instrument }) },
    sessions: sessionSecrets(systemRandom),
    seals: sessionSeals(systemRandom),
    box: { sealTo },
    links: cryptoLinks,
    clock: systemClock,
    random: systemRandom,
    assets: siteAssets(''),
    site: 'http://localhost',
    record: () => undefined,
    fault: (name) => console.error(name),
  }),
);
