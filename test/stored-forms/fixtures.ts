import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format } from 'prettier';
import type { Item } from '../faults/memory/expression.ts';

const HERE = import.meta.dirname;

/** Bytes are written as `{ "base64": … }`. */
const asText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

/** A Buffer has told itself as JSON before anybody is asked. */
const plain = (value: unknown): unknown =>
  value instanceof Uint8Array
    ? Uint8Array.from(value)
    : Array.isArray(value)
      ? value.map(plain)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, held]) => [name, plain(held)]))
        : value;

const fromText = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? Uint8Array.from(Buffer.from(String(value.base64), 'base64'))
    : value;

async function write(file: string, value: unknown): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    await format(JSON.stringify(plain(value), asText), { parser: 'json', printWidth: 110 }),
  );
}

/** What was stored on a day, so that it is read for as long as there is anything of that day. */
export const keepRows = (date: string, kind: string, items: readonly Item[]): Promise<void> =>
  write(join(HERE, date, 'rows', `${kind}.json`), items);

export const keepFile = (date: string, kind: string, key: string, content: string): Promise<void> =>
  write(join(HERE, date, 'files', `${kind.replaceAll('/', '-')}.json`), { key, content });

interface Kept {
  readonly date: string;
  readonly kind: string;
}

export const keptRows = (): readonly (Kept & { readonly items: readonly Item[] })[] =>
  globSync(`${HERE}/*/rows/*.json`)
    .toSorted()
    .map((path) => ({
      date: basename(dirname(dirname(path))),
      kind: basename(path, '.json'),
      items: JSON.parse(readFileSync(path, 'utf8'), fromText) as readonly Item[],
    }));

export const keptFiles = (): readonly (Kept & { readonly key: string; readonly content: string })[] =>
  globSync(`${HERE}/*/files/*.json`)
    .toSorted()
    .map((path) => ({
      date: basename(dirname(dirname(path))),
      kind: basename(path, '.json'),
      ...(JSON.parse(readFileSync(path, 'utf8')) as { readonly key: string; readonly content: string }),
    }));
