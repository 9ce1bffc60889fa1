import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { SlipPack } from '../../../shared/domain/answer/slip-pack.ts';
import { planesOf } from '../../../shared/domain/answer/bit-planes.ts';
import type { Key } from '../../../shared/adapters/dynamodb/table.ts';
import type { StoredPack } from '../../../shared/use-cases/ports/slips.ts';
import { Chance } from '../../../infra/local/demo/chance.ts';
import * as all from './survey.ts';

/** Of one answer: how many drivers are chosen, on average, of 16. */
const CHOSEN = 0.2;
const UNITS_A_REGION = all.UNITS / all.REGIONS;

/** What DynamoDB answers a query with at most. */
const PAGE = 2 ** 20;

type Stored = Key & StoredPack;

interface Rows {
  readonly unit: Uint16Array;
  readonly items: readonly Uint8Array[];
  readonly drivers: Uint32Array;
}

/**
 * The same made-up slips twice: as the bodies of DynamoDB's replies to the query for a region's months, and as a CSV for
 * DuckDB. Returns the read units that DynamoDB would count for the former.
 */
export async function makePiles(folder: string): Promise<{ readonly readUnits: number }> {
  mkdirSync(join(folder, 'replies'), { recursive: true });
  const csv = createWriteStream(join(folder, 'slips.csv'));
  csv.write(['unit', 'month', ...all.ITEMS, ...all.DRIVER_IDS.map((_, at) => `d${at}`)].join(',') + '\n');
  const size = Math.ceil(all.SLIPS / all.REGIONS / all.MONTHS);
  let left = all.SLIPS;
  let readUnits = 0;
  for (let region = 0; region < all.REGIONS; region += 1) {
    const stored: Stored[] = [];
    for (let month = 0; month < all.MONTHS; month += 1) {
      const rows = madeUp(new Chance(`${region} ${month}`), region, Math.min(size, left));
      left -= rows.unit.length;
      if (!csv.write(linesOf(rows, month))) await once(csv, 'drain');
      stored.push(storedOf(region, month, rows));
    }
    readUnits += keepReply(join(folder, 'replies', `${all.regionCode(region)}.json`), stored);
  }
  csv.end();
  await once(csv, 'finish');
  return { readUnits };
}

function madeUp(chance: Chance, region: number, n: number): Rows {
  const unit = Uint16Array.from({ length: n }, () => Math.floor(chance.next() * UNITS_A_REGION));
  const items = all.ITEMS.map(() =>
    Uint8Array.from({ length: n }, () => Math.floor(chance.next() * (all.POINTS + 1))),
  );
  const drivers = Uint32Array.from({ length: n }, () =>
    all.DRIVER_IDS.reduce((mask, _, at) => (chance.happens(CHOSEN) ? mask | (1 << at) : mask), 0),
  );
  return { unit: unit.map((at) => at + region * UNITS_A_REGION), items, drivers };
}

function linesOf({ unit, items, drivers }: Rows, month: number): string {
  let text = '';
  for (let slip = 0; slip < unit.length; slip += 1) {
    text += `${unit[slip]},${month}`;
    for (const item of items) text += `,${item[slip]}`;
    for (let at = 0; at < all.DRIVER_IDS.length; at += 1) text += `,${((drivers[slip] ?? 0) >> at) & 1}`;
    text += '\n';
  }
  return text;
}

/** As `packPile` lays them: so many slips are one pack. */
const storedOf = (region: number, month: number, rows: Rows): Stored => ({
  pk: `${all.CAMPAIGN}#${all.regionCode(region)}`,
  sk: `${all.monthCode(month)}#0000`,
  month: all.monthCode(month),
  part: 0,
  parts: 1,
  pack: packOf(rows),
});

function keepReply(file: string, stored: readonly Stored[]): number {
  const bytes = stored.reduce((sum, { pack }) => sum + sizeOf(pack), 0);
  if (bytes > PAGE) throw new RangeError('DynamoDB would answer in several pages.');
  const items = stored.map((row) => marshall(row));
  writeFileSync(
    file,
    JSON.stringify({ Items: items, Count: items.length, ScannedCount: items.length }, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );
  // Half a unit for each 4 KB of a query that need not be strongly consistent.
  return Math.ceil(bytes / 4096) / 2;
}

function packOf(rows: Rows): SlipPack {
  const n = rows.unit.length;
  const laid = Array.from({ length: n }, (_, at) => at).toSorted(
    (one, other) => (rows.unit[one] ?? 0) - (rows.unit[other] ?? 0),
  );
  const units = [...Map.groupBy(laid, (slip) => rows.unit[slip] ?? 0)];
  const columns = [
    ...all.ITEMS.map((id, at) => ({ id, bits: 3, of: rows.items[at] ?? [] })),
    { id: 'reasons', bits: all.DRIVER_IDS.length, of: rows.drivers },
  ].map(({ id, bits, of }) => ({ id, bits, codes: laid.map((slip) => of[slip] ?? 0) }));
  return {
    instrument: { id: all.survey.id, version: all.survey.version },
    n,
    units: units.map(([unit]) => all.unitCode(unit)),
    sizes: units.map(([, { length }]) => length),
    ...planesOf(n, columns),
  };
}

/** 1 KB stands for the names and numbers of an item. */
const sizeOf = ({ planes }: SlipPack): number => planes.byteLength + 1024;
