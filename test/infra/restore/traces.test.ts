import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tracesIn, tracesOf } from '../../../infra/local/drill/traces.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-traces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KEY = 'k'.repeat(43);
const sealed = new Uint8Array(48).fill(7);
const gone = [
  {
    pk: { S: KEY },
    sk: { S: '2026-10' },
    address: { S: 'ann@leaver.example' },
    publicKey: { S: 'p'.repeat(43) },
    sealed: { B: sealed },
  },
];

it('looks for keys, addresses and sealed bytes, and not for what may stand anywhere', () => {
  expect(tracesOf(gone).size).toBe(3);
});

it('finds each of them in a row, in a file and in the name of a file', () => {
  const traces = tracesOf(gone);
  expect(tracesIn(traces, [{ pk: { S: 'x' }, text: { B: sealed } }], folder)).toHaveLength(1);
  writeFileSync(join(folder, 'report.csv'), 'asked,ann@leaver.example');
  writeFileSync(join(folder, `${KEY}.json`), '{}');
  expect(tracesIn(traces, [], folder)).toHaveLength(2);
});
