import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { plant } from './plant.ts';
import { readModules } from './read-modules.ts';
import { RULES } from './rules.ts';
import { PLANTED } from './violations.ts';

const planted: string[] = [];
afterAll(() => {
  for (const root of planted) rmSync(root, { recursive: true });
});

async function faultsOf(added: Record<string, string>): Promise<readonly string[]> {
  const root = plant(added);
  planted.push(root);
  return (await readModules(root)).broken.map((line) => line.slice(0, line.indexOf(': ')));
}

describe('the rules of the rooms', () => {
  it('find no fault with a building in which everything keeps to its room', async () => {
    expect(await faultsOf({})).toEqual([]);
  });

  it.each(PLANTED)('"%s" catches %s', async (rule, _what, added) => {
    expect(await faultsOf(added)).toContain(rule);
  });

  it('each have a violation planted here', () => {
    const tried = new Set(PLANTED.map(([rule]) => rule));
    expect(RULES.map((rule) => rule.name).filter((name) => !tried.has(name!))).toEqual([]);
  });
});
