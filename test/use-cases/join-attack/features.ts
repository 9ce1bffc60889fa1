import { createHash } from 'node:crypto';
import type { Item } from './items.ts';

/** What an attacker can put items in order by: every value, its parts, its length, the whole's size, and where it stands. */
export type Ordering = readonly [name: string, valueOf: (item: Item, place: number) => number];

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

const sha256 = (value: string | Uint8Array): Buffer => createHash('sha256').update(value).digest();

/** The first bytes of a value, or of what base64url, hex or its digest make of it, as a number. */
const prefixes: Readonly<Record<string, (value: unknown) => Buffer>> = {
  text: (value) => (isBytes(value) ? Buffer.from(value) : Buffer.from(String(value))),
  end: (value) => (isBytes(value) ? Buffer.from(value) : Buffer.from(String(value))).subarray(-6),
  base64: (value) => (isBytes(value) ? Buffer.from(value) : Buffer.from(String(value), 'base64url')),
  digest: (value) => sha256(isBytes(value) ? value : String(value)),
};

const asNumber = (bytes: Buffer): number => Buffer.concat([bytes, Buffer.alloc(6)]).readUIntBE(0, 6);

export const sizeOf = ({ fields }: Item): number =>
  Object.entries(fields).reduce((sum, [name, value]) => sum + name.length + lengthOf(value), 0);

const lengthOf = (value: unknown): number =>
  isBytes(value) ? value.length : Buffer.byteLength(String(value));

export function orderingsOf(items: readonly Item[]): readonly Ordering[] {
  const names = [...new Set(items.flatMap(({ fields }) => Object.keys(fields)))];
  const found: Ordering[] = [
    ['place', (_, place) => place],
    ['size', sizeOf],
    ...names.flatMap((name): Ordering[] => [
      [`number of ${name}`, ({ fields }) => Number(typeof fields[name] === 'number' ? fields[name] : 0)],
      [`length of ${name}`, ({ fields }) => lengthOf(fields[name])],
      ...Object.entries(prefixes).map(([how, read]): Ordering => [
        `${how} of ${name}`,
        ({ fields }) => asNumber(read(fields[name] ?? '')),
      ]),
    ]),
  ];
  // What is the same for all puts nothing in order.
  return found.filter(([, valueOf]) => new Set(items.map(valueOf)).size > 1);
}

const LABELS = ['', 'envelope', 'ticket', 'receipt', 'retry', 'draft', 'form'];

/** Every value of an item, and what the published protocol or a guess would make of it: to be met again elsewhere. */
export function tracesOf({ fields }: Item): ReadonlySet<string> {
  const traces = new Set<string>();
  for (const value of Object.values(fields)) {
    const forms = isBytes(value)
      ? windows(value)
      : [Buffer.from(String(value)), Buffer.from(String(value), 'base64url')];
    for (const form of forms) {
      traces.add(form.toString('base64url'));
      if (isBytes(value)) continue;
      for (const label of LABELS)
        traces.add(sha256(Buffer.concat([form, Buffer.from(label)])).toString('base64url'));
    }
  }
  return traces;
}

/** Runs of eight bytes: a value that is stored inside another one shows by one of them. */
function windows(bytes: Uint8Array): readonly Buffer[] {
  const all = Buffer.from(bytes);
  return Array.from({ length: Math.max(1, all.length - 7) }, (_, at) => all.subarray(at, at + 8));
}
