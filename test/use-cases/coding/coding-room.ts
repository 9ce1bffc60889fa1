import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoCodebooks, dynamoCodings } from '../../../shared/adapters/dynamodb/codings.ts';
import { dynamoComments, dynamoCommentsRead } from '../../../shared/adapters/dynamodb/comments.ts';
import { dynamoQuotes } from '../../../shared/adapters/dynamodb/quotes.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { dynamoLedgerHead } from '../../../shared/adapters/dynamodb/ledger-head.ts';
import { dynamoNameList } from '../../../shared/adapters/dynamodb/name-list.ts';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Estate } from '../../../shared/domain/organisation/estate.ts';
import { closeBatch } from '../../../shared/use-cases/coding/close-batch.ts';
import type { CodingDesk } from '../../../shared/use-cases/coding/coding-desk.ts';
import { giveSheet } from '../../../shared/use-cases/coding/give-sheet.ts';
import { giveDifferences, resolveDifferences } from '../../../shared/use-cases/coding/resolve-differences.ts';
import { takeCodes } from '../../../shared/use-cases/coding/take-codes.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { instrument, memoryFiles } from '../../fixtures/report-run.ts';

export const REGION = 'N03';

const solver = await highsSolver();

const estate: Estate = {
  asAt: '2026-01-01',
  source: 'Made up for tests',
  regions: [
    { code: 'N03', name: 'Wales' },
    { code: 'N54', name: 'North East' },
  ],
  units: [{ code: 'A', name: 'Gwent', region: 'N03', kind: 'geographic', staff: 200 }],
};

/** The stores of coding, with an open campaign of k = 10. */
export async function codingRoom(client: DynamoDBClient, id: string) {
  const campaigns = dynamoCampaigns(client, 'campaigns');
  const workings = memoryFiles();
  const campaign: Campaign = {
    id,
    title: 'Leavers',
    instrument: { id: instrument.id, version: instrument.version },
    clock: 'rolling',
    k: 10,
    status: 'open',
    opened: '2026-01-01',
    contacts: { eapPhone: '', concernUrl: '', helpEmail: '' },
  };
  await campaigns.keepInstrument(instrument);
  await campaigns.keepEstate(id, estate);
  await campaigns.create(campaign);
  const desk: CodingDesk & { readonly workings: typeof workings } = {
    campaigns,
    comments: dynamoCommentsRead(client, 'comments'),
    codings: dynamoCodings(client, 'codings'),
    quotes: dynamoQuotes(client, 'codings'),
    codebooks: dynamoCodebooks(client, 'codings'),
    names: dynamoNameList(client, 'codings'),
    groups: dynamoGroups(client, 'groups'),
    workings,
    sha256: sha256Hex,
    random: systemRandom,
  };
  const drop = dynamoComments(client, 'comments');
  const groups = dynamoGroups(client, 'groups');
  return {
    desk,
    campaign,
    estate,
    ledger: dynamoLedgerHead(client, 'releases'),
    solver,
    /** What the shuffle of a month leaves: texts alone, and how many there are. */
    async write(month: string, texts: readonly string[], question: string | undefined = 'one_change') {
      for (const [index, text] of texts.entries()) {
        const name = createHash('md5').update(`${id} ${month} ${question} ${index}`).digest('hex');
        await drop.keep(id, REGION, name, { question, text });
      }
      await drop.finish(id, REGION, { month, texts: texts.length });
    },
    async period(clock: string, ...months: string[]) {
      await groups.keepPeriod({ campaign: id, region: REGION, clock, months, respondents: 40 });
    },
  };
}

export type CodingRoom = Awaited<ReturnType<typeof codingRoom>>;

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

type Decide = (text: string) => readonly string[];

/** One coder does their whole sheet. */
export async function codeAll({ desk, campaign }: CodingRoom, coder: string, decide: Decide) {
  const at = { campaign: campaign.id, region: REGION, coder };
  const sheet = valueOf(await giveSheet(desk, at));
  const rows = sheet.rows.map(({ comment, text }) => ({ comment, themes: decide(text) }));
  return valueOf(await takeCodes(desk, { ...at, rows, dryRun: false }));
}

/** Two coders do a batch, what differs goes as the first saw it, and it is counted. */
export async function codeAndClose(room: CodingRoom, first: Decide, second: Decide = first) {
  const at = { campaign: room.campaign.id, region: REGION };
  await codeAll(room, 'ann', first);
  await codeAll(room, 'bob', second);
  const { rows } = valueOf(await giveDifferences(room.desk, at));
  const resolved = rows.map(({ comment, first: themes }) => ({ comment, themes }));
  valueOf(await resolveDifferences(room.desk, { ...at, by: 'ann', rows: resolved, dryRun: false }));
  return valueOf(await closeBatch(room.desk, { ...at, by: 'ann' }));
}
