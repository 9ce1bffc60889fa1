import { describe, expect, it } from 'vitest';
import { audit } from '../../../functions/operator/commands/audit.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import type { Audited } from '../../../shared/use-cases/audit-release.ts';

const AUDITED: Audited = {
  release: 'a'.repeat(64),
  solver: 'HiGHS 1.15.1',
  smallestGroup: 11,
  withheld: [
    {
      table: 'culture',
      group: 'region-N03 after the start: culture',
      role: 'primary',
      low: 0,
      high: 9,
      safe: true,
    },
  ],
  named: 12,
  faults: [],
};

const run = (line: string, audited: Audited = AUDITED) => {
  const asked: unknown[] = [];
  const campaigns = [{ id: 'autumn', clock: 'rolling' }];
  const holdfast = {
    invoke: async (_: string, event: { action: string }) => {
      asked.push(event);
      return { ok: true, value: event.action === 'audit' ? audited : campaigns };
    },
  } as unknown as Holdfast;
  return { asked, said: audit.run(readInput(audit, line.split(' ')), async () => holdfast) };
};

describe('holdfast audit', () => {
  it('prints every withheld count with what stays possible of it', async () => {
    const { said, asked } = run('autumn --quarter 2026-Q1 --reason yearly');
    const { lines, failed } = await said;
    expect(failed).toBe(false);
    expect(lines).toContain('     0 to    9  region-N03 after the start: culture');
    expect(lines.at(-1)).toBe('The proof holds.');
    expect(asked.at(-1)).toEqual({ action: 'audit', campaign: 'autumn', clock: '2026-Q1', reason: 'yearly' });
  });

  it('takes the hash of a table or of themes in place of a quarter, and not both', async () => {
    const hash = 'b'.repeat(64);
    const { said, asked } = run(`autumn --release ${hash} --reason yearly`);
    await said;
    expect(asked).toEqual([{ action: 'audit', campaign: 'autumn', release: hash, reason: 'yearly' }]);
    const both = run(`autumn --release ${hash} --quarter 2026-Q1 --reason yearly`);
    await expect(both.said).rejects.toThrow('not both');
    expect(both.asked).toEqual([]);
  });

  it('fails where the proof does not hold', async () => {
    const { said } = run('autumn --quarter 2026-Q1 --reason yearly', {
      ...AUDITED,
      faults: ['It is another.'],
    });
    expect(await said).toMatchObject({ failed: true, value: { faults: ['It is another.'] } });
  });

  it('asks why before it asks anything of anybody', async () => {
    const { said, asked } = run('autumn --quarter 2026-Q1');
    await expect(said).rejects.toThrow('--reason');
    expect(asked).toEqual([]);
  });
});
