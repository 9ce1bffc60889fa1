import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localTableName } from '../../infra/local/aws/dynamodb.ts';
import { Chance } from '../../infra/local/demo/chance.ts';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import type { TableId } from '../../shared/adapters/names.ts';
import { SlipPack } from '../../shared/domain/answer/slip-pack.ts';
import { addMonths, dayOf } from '../../shared/domain/kernel/calendar.ts';
import { Instrument } from '../../shared/domain/instrument/instrument.ts';
import exitInterview from '../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { pagesAnswered } from '../bench/answers.ts';
import { type Fields, sealOn, Visitor } from '../bench/visitor.ts';
import { newFolder, RunningStack } from '../infra/local/running-stack.ts';
import { times } from '../soak/scale.ts';

const SENDERS = times(30, 200);
const CAMPAIGN = 'killed';
const LONG = times(300_000, 1_800_000);

const instrument = Instrument.parse(exitInterview);
const month = dayOf(Date.now()).slice(0, 7);
// Without the launcher between, so that the signal reaches the process that holds the stores.
const stack = new RunningStack(newFolder(), []);

interface Sender {
  readonly token: string;
  readonly visitor: Visitor;
  readonly seal: Fields;
}
const senders: Sender[] = [];

beforeAll(async () => {
  await stack.start('--no-demo');
  const file = join(stack.folder, 'leavers.csv');
  const rows = Array.from({ length: SENDERS }, (_, at) => `leaver-${at}@example.invalid,N03SW1,${month}`);
  writeFileSync(file, ['address,unit,leaving month', ...rows].join('\n'));
  await stack.command('campaign', 'create', CAMPAIGN, file, '--k', '5');
  await stack.command('campaign', 'open', CAMPAIGN);
  const letters = await stack.command('links', 'letters', CAMPAIGN);
  const tokens = [...letters.matchAll(/\/i\/([\w-]+)/g)].map(([, token = '']) => token);
  for (const token of tokens) {
    const visitor = new Visitor((path, init) => fetch(`${stack.site('respondents')}${path}`, init));
    const check = await visitor.asFarAsTheCheck(token, pagesAnswered(instrument, new Chance(token)));
    senders.push({ token, visitor, seal: sealOn(check) });
  }
}, LONG);

afterAll(async () => {
  await stack.stop('SIGKILL');
  rmSync(stack.folder, { recursive: true, force: true, maxRetries: 5 });
});

async function rowsOf(table: TableId): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const endpoint = `http://127.0.0.1:${stack.ports.aws}`;
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-2', credentials });
  const rows: Readonly<Record<string, unknown>>[] = [];
  let from: Record<string, never> | undefined;
  do {
    const input = { TableName: localTableName(table), ...(from && { ExclusiveStartKey: from }) };
    const { Items: items = [], LastEvaluatedKey: last } = await client.send(new ScanCommand(input));
    rows.push(...items.map((item) => unmarshall(item)));
    from = last as typeof from;
  } while (from !== undefined);
  return rows;
}

/** Presses the button; whether that was acknowledged. */
const press = ({ visitor, seal }: Sender): Promise<boolean> =>
  visitor.post('/send', seal).then(
    (status) => status === 303,
    () => false,
  );

test(
  `of ${SENDERS} who send at once when the whole stack is killed, nobody is lost who was told that it was sent`,
  async () => {
    expect(senders).toHaveLength(SENDERS);
    const acknowledged: Sender[] = [];
    let killed: Promise<void> | undefined;
    await Promise.all(
      senders.map(async (sender) => {
        if (!(await press(sender))) return;
        acknowledged.push(sender);
        if (acknowledged.length >= SENDERS / 4) killed ??= stack.stop('SIGKILL');
      }),
    );
    await killed;
    process.stdout.write(
      `${acknowledged.length} of ${SENDERS} sendings were acknowledged before the kill.\n`,
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(SENDERS / 4);

    await stack.start();
    const stored = new Set((await rowsOf('envelopes')).map(({ sk }) => sk));
    expect(acknowledged.filter(({ token }) => !stored.has(cryptoLinks.envelopeKey(token)))).toEqual([]);
  },
  LONG,
);

test(
  'whoever presses again has sent once, and the shuffle finds everybody',
  async () => {
    for (const sender of senders) expect(await press(sender)).toBe(true);
    expect(await rowsOf('envelopes')).toHaveLength(SENDERS);
    expect(await stack.command('clock', '--to', `${addMonths(month, 1)}-02`)).toContain(
      'Shuffled the envelopes',
    );
    const packs = (await rowsOf('slips')).map(({ pack }) => SlipPack.parse(pack).n);
    expect(packs.reduce((sum, n) => sum + n, 0)).toBe(SENDERS);
  },
  LONG,
);
