import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { SlipPack } from '../../../shared/domain/answer/slip-pack.ts';
import { Chance } from '../../../infra/local/demo/chance.ts';
import * as all from './survey.ts';

/** A pack holds as many slips as `packPile` gives it. */
const PACK = 2_000;
/** Of one answer: how many drivers are chosen, on average, of 16. */
const CHOSEN = 0.2;
const UNITS_A_REGION = all.UNITS / all.REGIONS;

interface Rows {
  readonly unit: Uint16Array;
  readonly items: readonly Uint8Array[];
  readonly drivers: Uint32Array;
}

/**
 * The same made-up slips twice: as the bodies of DynamoDB's replies to the queries for a region's month, and as a CSV
 * for DuckDB. Returns the read units that DynamoDB would count for the former.
 */
export async function makePiles(folder: string): Promise<{ readonly readUnits: number }> {
  mkdirSync(join(folder, 'replies'), { recursive: true });
  const csv = createWriteStream(join(folder, 'slips.csv'));
  csv.write(['unit', 'month', ...all.ITEMS, ...all.DRIVER_IDS.map((_, at) => `d${at}`)].join(',') + '\n');
  const size = Math.ceil(all.SLIPS / all.REGIONS / all.MONTHS);
  let left = all.SLIPS;
  let readUnits = 0;
  for (let region = 0; region < all.REGIONS; region += 1) {
    for (let month = 0; month < all.MONTHS; month += 1) {
      const rows = madeUp(new Chance(`${region} ${month}`), region, Math.min(size, left));
      left -= rows.unit.length;
      if (!csv.write(linesOf(rows, month))) await once(csv, 'drain');
      readUnits += keepReply(folder, region, month, rows);
    }
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

function keepReply(folder: string, region: number, month: number, rows: Rows): number {
  const n = rows.unit.length;
  const parts = Math.ceil(n / PACK);
  const stored = Array.from({ length: parts }, (_, part) => ({
    pk: `${all.CAMPAIGN}#${all.regionCode(region)}`,
    sk: `${all.monthCode(month)}#${String(part).padStart(4, '0')}`,
    month: all.monthCode(month),
    part,
    parts,
    pack: packOf(rows, part * PACK, Math.min(n, (part + 1) * PACK)),
  }));
  const items = stored.map((row) => marshall(row));
  writeFileSync(
    join(folder, 'replies', `${all.regionCode(region)}-${all.monthCode(month)}.json`),
    JSON.stringify({ Items: items, Count: parts, ScannedCount: parts }, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );
  const bytes = stored.reduce((sum, { pack }) => sum + sizeOf(pack), 0);
  // Half a unit for each 4 KB of a query that need not be strongly consistent.
  return Math.ceil(bytes / 4096) / 2;
}

function packOf(rows: Rows, from: number, to: number): SlipPack {
  const codes = [...new Set(rows.unit.subarray(from, to))].sort((a, b) => a - b);
  const place = new Map(codes.map((code, at) => [code, at]));
  const unit = Uint16Array.from(rows.unit.subarray(from, to), (code) => place.get(code) ?? 0);
  return {
    instrument: { id: all.survey.id, version: all.survey.version },
    n: to - from,
    units: codes.map(all.unitCode),
    unit: new Uint8Array(unit.buffer),
    columns: Object.fromEntries([
      ...all.ITEMS.map((id, at) => [id, (rows.items[at] ?? new Uint8Array()).slice(from, to)] as const),
      ['reasons', new Uint8Array(rows.drivers.slice(from, to).buffer)] as const,
    ]),
  };
}

/** Names and numbers of an item are few beside its columns: 400 bytes stand for them. */
const sizeOf = ({ unit, columns }: SlipPack): number =>
  Object.values(columns).reduce((sum, column) => sum + column.byteLength, unit.byteLength) + 400;
