import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { dynamoSuperseded } from '../../../shared/adapters/dynamodb/superseded.ts';
import { dynamoWithdrawalDrop } from '../../../shared/adapters/dynamodb/withdrawals.ts';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { createTables } from '../../functions/respond/store.ts';
import {
  envelopeKeyOf,
  type KeyPair,
  openCampaign,
  receiptHashOf,
  REGION,
  send,
  shuffleDesk,
} from './mixing-room.ts';
import { commentsOf } from './people.ts';
import { pilesOf, rowsOf } from './piles.ts';

const MONTH = '2026-10';
const NOW = '2026-11-01T02:30:00Z';
const AWS = { AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

let storeProcess: ChildProcess;
let endpoint: string;
let client: DynamoDBClient;
let pair: KeyPair;

const run = (script: string, ...args: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL(script, import.meta.url)), ...args],
    {
      env: { ...process.env, ...AWS },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

beforeAll(async () => {
  storeProcess = run('store-process.ts');
  const [port] = await once(storeProcess.stdout!, 'data');
  endpoint = `http://127.0.0.1:${String(port).trim()}`;
  client = new DynamoDBClient({
    endpoint,
    region: AWS.AWS_REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await createTables(client);
  pair = await hpke.makeKeyPair();
});
afterAll(async () => {
  client.destroy();
  storeProcess.kill();
  await once(storeProcess, 'exit');
});

/** Seven wait: one of them withdrew, another's link was replaced. Five are left. */
async function prepare(id: string) {
  const campaign = await openCampaign(client, id, pair);
  for (let person = 0; person < 7; person += 1) await send(client, campaign, person);
  await dynamoWithdrawalDrop(client, 'withdrawals').put(receiptHashOf(id, '1'));
  const [key, by] = [envelopeKeyOf(id, '4'), envelopeKeyOf(id, 'new 4')];
  await dynamoSuperseded(client, 'withdrawals').keep(id, REGION, {
    key,
    by,
    issue: 2,
    expires: '2026-12-27',
  });
  return campaign;
}

/** What the process printed in the end; nothing where it was killed. */
async function shuffleInProcess(id: string, write: number, side: string): Promise<string> {
  const child = run('dying-shuffle.ts', endpoint, id, MONTH, NOW, `${write}`, side);
  let printed = '';
  child.stdout!.on('data', (text: Buffer) => (printed += text.toString()));
  await once(child, 'close');
  return printed.trim();
}

async function expectNoneLostOrDoubled(id: string, write: number, side: string): Promise<void> {
  const campaign = await prepare(id);
  expect(await shuffleInProcess(id, write, side)).toBe('');
  for (let person = 10; person < 15; person += 1) await send(client, campaign, person);
  await send(client, campaign, 15, { sender: 'new 4' });
  await shuffleEnvelopes(shuffleDesk(client, NOW), { campaign: id, month: MONTH });
  await shuffleEnvelopes(shuffleDesk(client, '2026-12-01T02:30:00Z'), { campaign: id, month: '2026-11' });
  const people = [0, 2, 3, 5, 6, 10, 11, 12, 13, 14, 15];
  const sealed = (await rowsOf(client, 'envelopes', `${id}#${REGION}`)).filter((row) => 'sealed' in row);
  const marks = await rowsOf(client, 'withdrawals', 'withdrawn');
  const underWay = await rowsOf(client, 'heads', 'under-way');
  expect({
    killed: `${side} write ${write}`,
    piles: await pilesOf(client, id, ['2026']),
    sealed,
    marks: marks.filter(({ sk }) => sk === receiptHashOf(id, '1')),
    underWay: underWay.filter(({ sk }) => String(sk).includes(`#${id}#`)),
    heads: (await rowsOf(client, 'heads', `${id}#${REGION}`)).map(({ sk, head }) => ({ sk, head })),
  }).toEqual({
    killed: `${side} write ${write}`,
    piles: { slips: people, comments: commentsOf(people), profiles: people },
    sealed: [],
    marks: [],
    underWay: [],
    heads: expect.toSatisfy((heads: readonly { readonly head?: { readonly state: string } }[]) =>
      heads.every(({ head }) => head?.state === 'done'),
    ),
  });
}

test(
  'a shuffle that is killed before or after any one of its writes loses and doubles nobody, once it is run again',
  { timeout: 600_000 },
  async () => {
    await prepare('whole');
    const writes = Number(await shuffleInProcess('whole', -1, 'never'));
    expect(writes).toBeGreaterThan(20);
    const deaths = Array.from({ length: writes }, (_, write) => write).flatMap((write) =>
      (['before', 'after'] as const).map((side) => ({ write, side })),
    );
    // Two at a time: each has a campaign of its own.
    const queue = deaths.values();
    const work = async () => {
      for (const { write, side } of queue)
        await expectNoneLostOrDoubled(`kill-${write}-${side}`, write, side);
    };
    await Promise.all([work(), work()]);
    process.stdout.write(`Killed before and after each of ${writes} writes: ${deaths.length} deaths.\n`);
  },
);
