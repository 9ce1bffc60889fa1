import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from './checks.ts';
import { asItIs, without } from './deleted.ts';

describe('each check of the gate is missed where it is deleted', () => {
  it.each(CHECKS.map((check) => [`${check.file}: ${check.what}`, check] as const))('%s', async (_, check) => {
    expect(await check.holds(asItIs)).toBe(true);
    const { load, folder } = without(check);
    try {
      expect(await check.holds(load)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
