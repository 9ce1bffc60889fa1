import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Invoke } from '../../infra/local/aws/functions.ts';
import { dynamoDeepDives } from '../../shared/adapters/dynamodb/deep-dives.ts';
import { dynamoHeads } from '../../shared/adapters/dynamodb/heads.ts';
import { dynamoHeadsRead } from '../../shared/adapters/dynamodb/heads-read.ts';
import { dynamoInstruments } from '../../shared/adapters/dynamodb/instruments.ts';
import { dynamoProfiles } from '../../shared/adapters/dynamodb/profiles.ts';
import { dynamoPublications } from '../../shared/adapters/dynamodb/publications.ts';
import { dynamoPeopleLists } from '../../shared/adapters/dynamodb/people-lists.ts';
import { dynamoRegisters } from '../../shared/adapters/dynamodb/registers.ts';
import { dynamoWordings } from '../../shared/adapters/dynamodb/wordings.ts';
import { tableName } from '../../shared/adapters/environment.ts';
import { DIVE } from '../functions/console/dive.ts';
import { instrument } from '../use-cases/shuffle/mixing-room.ts';

const CAMPAIGN = 'leavers';
const REPORT = { campaign: CAMPAIGN, clock: '2026-Q1', scope: 'region-N03' } as const;
const AT = { campaign: CAMPAIGN, region: 'N03', month: '2026-08' };

/** What the year of the permissions does not come to store: through the adapters that store it. */
export async function liveOn(invoke: Invoke): Promise<void> {
  const client = new DynamoDBClient({});
  await dynamoDeepDives(client, tableName('actions')).add(DIVE);
  await dynamoDeepDives(client, tableName('actions')).list();

  const seed = new Uint8Array(32).fill(1);
  await dynamoRegisters(client, tableName('actions')).add({
    id: 'abcd1234',
    revision: 1,
    register: 'recruitment-campaigns',
    values: { name: 'Autumn fairs', method: 'University fairs', began: '2026-09-01', cost: '12000' },
    hands: [{ on: '2026-09-01', by: 'A person' }],
  });

  const [second, day] = [{ id: 'person-2', name: 'A second person' }, '2026-09-01T10:00:00.000Z'];
  await dynamoPeopleLists(client, tableName('campaigns')).add({
    campaign: CAMPAIGN,
    id: 'abcd1234',
    by: { id: 'person-1', name: 'A person' },
    at: day,
    state: 'taken',
    sha256: '0'.repeat(64),
    counts: { read: 12, taken: 10, refused: 1, duplicates: 1 },
    decided: { by: second, at: day },
  });

  await dynamoHeads(client, tableName('heads')).begin(AT, {
    state: 'frozen',
    run: 'ab'.repeat(12),
    chunks: 1,
    seed,
  });
  await dynamoHeads(client, tableName('heads')).get(AT);
  await dynamoHeadsRead(client, tableName('heads')).frozenSince();

  const own = { ...instrument, id: 'own-survey' };
  await dynamoInstruments(client, tableName('campaigns')).keep(own);
  await dynamoInstruments(client, tableName('campaigns')).get(own.id, own.version);
  await dynamoInstruments(client, tableName('campaigns')).versions();

  const profiles = dynamoProfiles(client, tableName('profiles'));
  const part = {
    region: 'N03',
    month: '2026-08',
    question: 'eq_sex',
    position: 0,
    sealed: new Uint8Array(64).fill(2),
  };
  await profiles.keepEqualityPart(CAMPAIGN, '2026', part);
  const cells = [{ question: 'eq_sex', value: 'female', count: 12 }];
  await profiles.keepEqualityCounts({ campaign: CAMPAIGN, year: '2026', shuffles: ['N03#2026-08'], cells });

  const who = { id: 'person-1', name: 'A person' };
  await dynamoPublications(client, tableName('publications')).noteOpening(REPORT, {
    who,
    format: 'pdf',
    at: 1,
  });
  const cy = { 'taking_part.text': { en: 'Will you take part?', text: 'A hoffech chi gymryd rhan?' } };
  await dynamoWordings(client, tableName('campaigns')).keep('interface', { revision: 1, cy });

  const tables = [{ area: 'nation', to: '2026-Q1', n: 8, counts: {} }];
  const file = { source: 'Bulletin, table 4', published: '2026-12-12', tables };
  const event = { action: 'enter-elsewhere', campaign: CAMPAIGN, dryRun: false, by: 'A person', file };
  const entered = await invoke('release', event);
  if ((entered as { ok?: boolean }).ok === false) throw new Error(JSON.stringify(entered));
}
