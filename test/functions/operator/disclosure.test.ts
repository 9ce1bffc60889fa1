import { expect, test } from 'vitest';
import { disclosure } from '../../../functions/operator/commands/disclosure.ts';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const unreachable = () => Promise.reject(new Error('a stack was reached for'));

async function judge(json: unknown, checkOnly = false) {
  const file = join(mkdtempSync(join(tmpdir(), 'disclosure-')), 'tables.json');
  writeFileSync(file, JSON.stringify(json));
  const input = { words: [file], options: {}, text: () => undefined, chosen: () => checkOnly };
  return disclosure.run(input, unreachable);
}

const tables = {
  atoms: {
    a: { respondents: 20, counts: { workload: 3 } },
    b: { respondents: 30, counts: { workload: 12 } },
    c: { respondents: 25, counts: { workload: 10 } },
  },
  groups: { region: ['a', 'b', 'c'], a: ['a'], b: ['b'], c: ['c'] },
};

test('the tool withholds what is needed and ends well, without a stack', async () => {
  const { value, failed } = await judge(tables);
  expect(failed).toBe(false);
  expect(value).toMatchObject({ safe: true, minimumSupport: 20, reasons: [] });
});

test('the tool ends with status 1 where the pattern given can be solved', async () => {
  const { value, failed } = await judge({ ...tables, withheld: [['a', 'workload']] }, true);
  expect(failed).toBe(true);
  expect(value).toMatchObject({ safe: false, bounds: [['a', 'workload', 3, 3]] });
});

test('a file that makes no sense is refused in a sentence', async () => {
  await expect(judge({ atoms: {}, groups: { g: ['ghost'] } })).rejects.toThrow(
    'names ghost, which is not an atom',
  );
});
