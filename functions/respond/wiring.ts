import { readFileSync } from 'node:fs';
import { sealTo } from '../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { sessionSeals } from '../../shared/adapters/crypto/session-seals.ts';
import { sessionSecrets } from '../../shared/adapters/crypto/session-secrets.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoDrafts } from '../../shared/adapters/dynamodb/drafts.ts';
import { dynamoEnvelopeDrop } from '../../shared/adapters/dynamodb/envelopes.ts';
import { dynamoHeadsRead } from '../../shared/adapters/dynamodb/heads-read.ts';
import { dynamoStarts } from '../../shared/adapters/dynamodb/starts.ts';
import { dynamoStopLinks } from '../../shared/adapters/dynamodb/mail-stops.ts';
import { dynamoTickets } from '../../shared/adapters/dynamodb/tickets.ts';
import { dynamoWithdrawalDrop } from '../../shared/adapters/dynamodb/withdrawals.ts';
import { dynamoWordings } from '../../shared/adapters/dynamodb/wordings.ts';
import { respondentSite, tableName } from '../../shared/adapters/environment.ts';
import { systemClock, systemRandom } from '../../shared/adapters/machine.ts';
import { rememberDefinitions } from '../../shared/use-cases/definitions.ts';
import { rememberWelsh } from '../../shared/use-cases/remember-welsh.ts';
import { siteAssets } from '../../web/server/assets.ts';
import { INTERFACE_TEXTS } from '../../web/wording/interface-texts.ts';
import type { Parts } from './parts.ts';
import { visitLog } from './visit-log.ts';

/** API Gateway gives up after 29 seconds: a store that is away must be told sooner, on a page that helps. */
const PATIENCE = { connectionTimeout: 2_000, requestTimeout: 4_000, throwOnRequestTimeout: true };

export function wire(): Parts {
  const client = dynamoClient({ requestHandler: PATIENCE });
  const clock = systemClock;
  return {
    drafts: dynamoDrafts(client, tableName('drafts'), clock),
    envelopes: dynamoEnvelopeDrop(client, tableName('envelopes')),
    tickets: dynamoTickets(client, tableName('tickets')),
    withdrawals: dynamoWithdrawalDrop(client, tableName('withdrawals')),
    heads: dynamoHeadsRead(client, tableName('heads')),
    starts: dynamoStarts(client, tableName('drafts')),
    stopLinks: dynamoStopLinks(client, tableName('mail')),
    definitions: rememberDefinitions(dynamoCampaigns(client, tableName('campaigns')), clock),
    welsh: rememberWelsh(
      { wordings: dynamoWordings(client, tableName('campaigns')), clock },
      INTERFACE_TEXTS,
    ),
    sessions: sessionSecrets(systemRandom),
    seals: sessionSeals(systemRandom),
    box: { sealTo },
    links: cryptoLinks,
    clock,
    random: systemRandom,
    // Laid beside the bundle by the build.
    assets: siteAssets(readFileSync(new URL('site.css', import.meta.url), 'utf8')),
    site: respondentSite(),
    ...visitLog(),
  };
}
