import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const ADAPTERS = resolve(import.meta.dirname, '../../shared/adapters/dynamodb');

interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Who reads or writes the rows, as `dynamoHeads.chunks`. */
  readonly kind: string;
}

/** Every place of the product where a kind of row is read or written by its schema. */
const PLACES: readonly Place[] = globSync(`${ADAPTERS}/*.ts`).flatMap((path) => {
  const found: Place[] = [];
  let adapter = '';
  for (const [index, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    adapter = /^export (?:const|function|async function) (\w+)/.exec(text)?.[1] ?? adapter;
    const variable = /const (\w+) = new Rows\(/.exec(text)?.[1];
    if (variable !== undefined)
      found.push({ file: basename(path), line: index + 1, kind: `${adapter}.${variable}` });
  }
  return found;
});

export const KINDS: ReadonlySet<string> = new Set(PLACES.map(({ kind }) => kind));

/** What is being made here, by the stack of its making. */
export function kindMadeAt(stack: string): string {
  const frame =
    stack.split('\n').find((line) => /adapters\/dynamodb\/(?!table\.ts)[\w-]+\.ts/.test(line)) ?? '';
  const [, file, line] = /\/([\w-]+\.ts)(?:\?[^:]*)?:(\d+)/.exec(frame) ?? [];
  const place = PLACES.find((one) => one.file === file && one.line === Number(line));
  if (place === undefined) throw new Error(`No kind of row is known to be made at: ${frame}\n${stack}`);
  return place.kind;
}
