import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Row = Record<string, AttributeValue>;

/** Codes, hashes, sealed bytes and addresses: nothing that says the same elsewhere for a good reason. */
const isTelling = (text: string): boolean => /^[\w-]{32,}$/.test(text) || text.includes('@');

/** What would show that something of these rows came along. */
export function tracesOf(rows: Iterable<Row>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      // A campaign shows it to everybody: answers are sealed to it.
      if (name === 'publicKey') continue;
      if (value.S !== undefined && isTelling(value.S)) found.add(value.S);
      if (value.B !== undefined && value.B.length >= 16) found.add(Buffer.from(value.B).toString('base64'));
    }
  }
  return found;
}

/** The traces that stand in some rows, or in some file under a folder. */
export function tracesIn(
  traces: ReadonlySet<string>,
  rows: Iterable<Row>,
  folder: string,
): readonly string[] {
  const texts = [JSON.stringify([...rows].map(readable)), ...filesUnder(folder)];
  return [...traces].filter((trace) => texts.some((text) => text.includes(trace)));
}

const readable = (row: Row) =>
  Object.values(row).map((value) =>
    value.B === undefined ? value : { B: Buffer.from(value.B).toString('base64') },
  );

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`);
