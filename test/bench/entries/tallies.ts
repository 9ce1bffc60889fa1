import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { dynamoClient } from '../../../shared/adapters/dynamodb/client.ts';
import { dynamoSlips } from '../../../shared/adapters/dynamodb/slips.ts';
import { tallyPacks } from '../../../shared/domain/answer/tally-packs.ts';
import { mergeUnits, type Tally } from '../../../shared/domain/disclosure/tally.ts';
import type { StoredPack } from '../../../shared/use-cases/ports/slips.ts';
import { type TableOf, weightOf } from '../tally/checksum.ts';
import { peakMegabytes } from '../tally/peak.ts';
import * as all from '../tally/survey.ts';

/** A whole process: from the replies of the store to three tables. Only the network and the store's disk are left out. */
const [, , folder = ''] = process.argv;
const slips = dynamoSlips(
  dynamoClient({
    region: 'eu-west-2',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    requestHandler: { handle: async ({ body }: { body: Uint8Array }) => ({ response: replyTo(body) }) },
  }),
  'slips',
);

function replyTo(body: Uint8Array) {
  const [, region] = JSON.parse(new TextDecoder().decode(body)).ExpressionAttributeValues[':pk'].S.split('#');
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Readable.from([readFileSync(join(folder, 'replies', `${region}.json`))]),
  };
}

const sums: Record<TableOf, number> = { 'unit-driver': 0, 'unit-item-score': 0, 'unit-month-driver': 0 };
const add = (table: TableOf, unit: number, month: number, column: number, count: number) => {
  sums[table] += count * weightOf(table, unit, month, column);
};

const period = { first: all.monthCode(0), last: all.monthCode(all.MONTHS - 1) };
let nation: Tally['units'] = {};
for (let region = 0; region < all.REGIONS; region += 1) {
  const stored: StoredPack[] = [];
  for await (const one of slips.packs(all.CAMPAIGN, all.regionCode(region), period)) stored.push(one);
  for (let month = 0; month < all.MONTHS; month += 1) {
    const ofMonth = stored.filter((one) => one.month === all.monthCode(month)).map(({ pack }) => pack);
    for (const [code, { counts }] of Object.entries(tallyPacks(all.driversOnly, ofMonth))) {
      counts['reasons']
        ?.slice(1)
        .forEach((n, at) => add('unit-month-driver', Number(code.slice(1)), month, at, n));
    }
  }
  const units = tallyPacks(
    all.survey,
    stored.map(({ pack }) => pack),
  );
  nation = mergeUnits(nation, units);
}
for (const [code, { counts }] of Object.entries(nation)) {
  const unit = Number(code.slice(1));
  counts['reasons']?.slice(1).forEach((n, at) => add('unit-driver', unit, 0, at, n));
  all.ITEMS.forEach((id, item) =>
    counts[id]?.slice(1).forEach((n, at) => add('unit-item-score', unit, 0, item * all.POINTS + at, n)),
  );
}
process.stdout.write(JSON.stringify({ sums, peakMegabytes: peakMegabytes() }));
