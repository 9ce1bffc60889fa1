import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { keptFiles, keptRows, keptSealed } from './fixtures.ts';
import { KINDS } from './kinds.ts';
import { READERS } from './read-file.ts';
import { seen } from './recording.ts';
import { SEALED } from './sealed.ts';

vi.mock('../../shared/adapters/dynamodb/table.ts', async (original) =>
  (await import('./recording.ts')).recording(await original()),
);

const ROOT = resolve(import.meta.dirname, '../..');

/** A kind of row that has another name by now: what was kept under the old one is read by the new. */
const RENAMED: Readonly<Record<string, string>> = {};

const nameNow = (kind: string): string => RENAMED[kind] ?? kind;

type Adapter = (...parts: readonly unknown[]) => unknown;

/** Makes every adapter once, so that each says how it reads. */
beforeAll(async () => {
  for (const path of globSync(`${ROOT}/shared/adapters/dynamodb/*.ts`)) {
    const module = (await import(path)) as Record<string, unknown>;
    for (const [name, made] of Object.entries(module)) {
      if (name.startsWith('dynamo') && typeof made === 'function')
        (made as Adapter)({ send() {} }, 'table', {});
    }
  }
});

describe('a row that was stored earlier', () => {
  test.each(keptRows())('on $date is read today: $kind', ({ kind, value: items }) => {
    const schema = seen.schemas.get(nameNow(kind));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(schema?.safeParse(unmarshall(item)).success).toBe(true);
  });

  test('has an example of each kind that the product reads or writes', () => {
    const kept = new Set(keptRows().map(({ kind }) => nameNow(kind)));
    expect([...KINDS].filter((kind) => !kept.has(kind))).toEqual([]);
    expect([...kept].filter((kind) => !KINDS.has(kind))).toEqual([]);
  });
});

describe('a file that was stored earlier', () => {
  test.each(keptFiles())('on $date is read today: $kind', ({ kind, value: { key, content } }) => {
    const read = Object.entries(READERS).find(([schema]) => schema.replaceAll('/', '-') === kind)?.[1];
    expect(read?.(content, key)).toMatchObject({ schema: expect.any(String) });
  });

  test('has an example of each schema that the product names in what it stores', () => {
    const named = globSync(`${ROOT}/shared/**/*.ts`).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/schema: z\.literal\('([^']+)'\)/g)].map(
        ([, schema = '']) => schema,
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    const kept = new Set(keptFiles().map(({ kind }) => kind));
    expect(named.filter((schema) => !kept.has(schema.replaceAll('/', '-')))).toEqual([]);
  });
});

describe('what was sealed or derived from a secret earlier', () => {
  test.each(keptSealed())('on $date opens today: $kind', async ({ kind, value: { held, opened } }) => {
    expect(await SEALED[kind]?.open(held)).toEqual(opened);
  });

  test('has an example of each kind', () => {
    expect([...new Set(keptSealed().map(({ kind }) => kind))]).toEqual(Object.keys(SEALED).toSorted());
  });
});
