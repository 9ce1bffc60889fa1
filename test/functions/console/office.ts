import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { act, type ImportDesk } from '../../../functions/import/actions.ts';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import { readCsv } from '../../../shared/adapters/csv/read-csv.ts';
import { dynamoActions } from '../../../shared/adapters/dynamodb/actions.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoContextData } from '../../../shared/adapters/dynamodb/context-data.ts';
import { dynamoContextVersions } from '../../../shared/adapters/dynamodb/context-versions.ts';
import { dynamoInstruments } from '../../../shared/adapters/dynamodb/instruments.ts';
import { dynamoInvitations } from '../../../shared/adapters/dynamodb/invitations.ts';
import { dynamoMailStops } from '../../../shared/adapters/dynamodb/mail-stops.ts';
import { dynamoPeopleLists } from '../../../shared/adapters/dynamodb/people-lists.ts';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';
import { dynamoWordings } from '../../../shared/adapters/dynamodb/wordings.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import { ImportEvent } from '../../../shared/use-cases/import-event.ts';
import type { Uploads } from '../../../shared/use-cases/ports/uploads.ts';
import type { Office } from '../../../shared/use-cases/ports/office.ts';
import type { MemoryFiles } from './memory-files.ts';

const HOUSE = catalogue();

/** The desk of the import function over an embedded store. Its errands are done at once, and noted. */
export function importDeskOver(
  client: DynamoDBClient,
  {
    now,
    workings,
    uploads,
  }: { readonly now: () => number; readonly workings: MemoryFiles; readonly uploads: Uploads },
): { readonly desk: ImportDesk; readonly errands: string[] } {
  const errands: string[] = [];
  const campaigns = dynamoCampaigns(client, 'campaigns');
  const desk: ImportDesk = {
    actions: dynamoActions(client, 'actions'),
    campaigns,
    wordings: dynamoWordings(client, 'campaigns'),
    invitations: dynamoInvitations(client, 'invitations'),
    context: dynamoContextData(client, 'context'),
    versions: dynamoContextVersions(client, 'context'),
    workings,
    uploads,
    lists: dynamoPeopleLists(client, 'campaigns'),
    mailStops: dynamoMailStops(client, 'mail'),
    slips: dynamoSlips(client, 'slips'),
    links: cryptoLinks,
    hash: sha256Hex,
    readCsv,
    clock: { now },
    random: systemRandom,
    estate: probationEstate,
    catalogue: HOUSE,
    stylesheet: () => 'body { margin: 0 }',
    instruments: dynamoInstruments(client, 'campaigns'),
    errands: {
      async makeKey(id) {
        const campaign = await campaigns.get(id);
        if (campaign !== undefined) await campaigns.change({ ...campaign, publicKey: 'public' }, 'draft');
        return ok({ publicKey: 'public' });
      },
      async startSending(campaign, kind) {
        errands.push(`${kind} of ${campaign}`);
      },
    },
  };
  return { desk, errands };
}

/** The import function without Lambda between: at an event that it cannot parse it fails, as it does there. */
export const officeOver = (desk: ImportDesk): Office => ({
  async ask(action, about) {
    return JSON.parse(JSON.stringify(await act(desk, ImportEvent.parse({ action, ...about })))) as never;
  },
  async startTaking(list) {
    await act(desk, { action: 'take-list', ...list });
  },
});
