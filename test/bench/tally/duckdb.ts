import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { QUERIES, TO_PARQUET } from './queries.ts';

const run = promisify(execFile);
const PACKAGE = '@duckdb/node-api@1.5.6-r.1';

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
}

/** What the bench uses of it. */
export interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

/**
 * Fetches DuckDB (70 MB, of use to the bench alone) into a folder of its own, and has it write its Parquet from the
 * CSV. Undefined where it cannot be fetched.
 */
export async function fetchDuckDb(home: string, piles: string): Promise<string | undefined> {
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', PACKAGE], {
      cwd: home,
      shell: process.platform === 'win32',
    });
  } catch {
    return undefined;
  }
  const { DuckDBInstance } = createRequire(join(home, 'index.js'))('@duckdb/node-api') as DuckDb;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(TO_PARQUET.replaceAll('PILES', piles.replaceAll("'", "''")));
  instance.closeSync();
  for (const [name, sql] of Object.entries(QUERIES)) {
    writeFileSync(join(piles, `${name}.sql`), sql.replaceAll('PILES', piles.replaceAll("'", "''")));
  }
  return home;
}
