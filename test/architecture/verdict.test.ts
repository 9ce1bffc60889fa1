import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plant } from './plant.ts';
import { readModules } from './read-modules.ts';
import { verdict } from './verdict.ts';

describe('the verdict on a reading', () => {
  it('is clear where every file was read and none broke a rule', async () => {
    const root = plant();
    const reading = await readModules(root);
    rmSync(root, { recursive: true });
    expect(reading.unread).toEqual([]);
    expect(verdict(reading, 10)).toEqual([]);
  });

  it('is a fault where implausibly few files were read', () => {
    expect(verdict({ files: 12, imports: 40, unread: [], broken: [] })).toHaveLength(1);
    expect(verdict({ files: 0, imports: 0, unread: [], broken: [] })).toHaveLength(1);
  });

  it('is a fault where files were read without their imports', () => {
    expect(verdict({ files: 300, imports: 2, unread: [], broken: [] })).toHaveLength(1);
  });

  it('names each file that the reader passed over', () => {
    expect(verdict({ files: 300, imports: 900, unread: ['web/a.tsx'], broken: [] })).toEqual([
      'Not read: web/a.tsx',
    ]);
  });
});
