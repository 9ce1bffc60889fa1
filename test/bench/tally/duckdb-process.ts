import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DuckDb } from './duckdb.ts';
import { peakMegabytes } from './peak.ts';

// DuckDB is fetched for the bench alone, so it lies in a folder of its own.
const [, , home = '', piles = '', file = ''] = process.argv;
const { DuckDBInstance } = createRequire(join(home, 'index.js'))('@duckdb/node-api') as DuckDb;
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const reader = await connection.runAndReadAll(readFileSync(join(piles, file), 'utf8'));
const sums = Object.fromEntries(reader.getRowObjectsJson().map(({ name, sum }) => [name, Number(sum)]));
process.stdout.write(JSON.stringify({ sums, peakMegabytes: peakMegabytes() }));
instance.closeSync();
