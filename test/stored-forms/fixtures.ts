import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format } from 'prettier';
import type { Item } from '../faults/memory/expression.ts';
import type { Held } from './sealed.ts';

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

/** What is sealed or derived, with the keys that it is opened by: no table holds the two together. */
export const keepSealed = (date: string, kind: string, held: Held, opened: unknown): Promise<void> =>
  write(join(HERE, date, 'sealed', `${kind}.json`), { held, opened });

interface Kept {
  readonly date: string;
  readonly kind: string;
}

const keptIn = <T>(folder: string): readonly (Kept & { readonly value: T })[] =>
  globSync(`${HERE}/*/${folder}/*.json`)
    .toSorted()
    .map((path) => ({
      date: basename(dirname(dirname(path))),
      kind: basename(path, '.json'),
      value: JSON.parse(readFileSync(path, 'utf8'), fromText) as T,
    }));

export const keptRows = () => keptIn<readonly Item[]>('rows');
export const keptFiles = () => keptIn<{ readonly key: string; readonly content: string }>('files');
export const keptSealed = () => keptIn<{ readonly held: Held; readonly opened: unknown }>('sealed');
