import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerEnter } from '../../../functions/operator/commands/ledger-enter.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import type { Entered } from '../../../shared/use-cases/elsewhere/enter-elsewhere.ts';
import { EnterElsewhereEvent } from '../../../shared/use-cases/events.ts';

const ENTERED: Entered = { dryRun: false, already: false, tables: 2, untold: [2], telling: [] };

async function run(words: readonly string[], entered: Entered = ENTERED) {
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-ledger-')), 'bulletin.json');
  writeFileSync(file, '{"source":"Bulletin"}');
  const asked: unknown[] = [];
  const holdfast = {
    invoke: async (id: string, event: object) => {
      asked.push({ id, event });
      return { ok: true, value: entered };
    },
  } as unknown as Holdfast;
  const input = readInput(ledgerEnter, ['autumn', file, ...words]);
  return { asked, ...(await ledgerEnter.run(input, async () => holdfast)) };
}

describe('holdfast ledger enter', () => {
  it('hands the file to the release function and says which tables count', async () => {
    const { asked, lines } = await run(['--by', 'A. Person']);
    const [{ id, event }] = asked as [{ id: string; event: unknown }];
    expect(id).toBe('release');
    expect(EnterElsewhereEvent.parse(event)).toEqual({
      action: 'enter-elsewhere',
      campaign: 'autumn',
      by: 'A. Person',
      dryRun: false,
      file: { source: 'Bulletin' },
    });
    expect(lines).toEqual([
      '1 of 2 tables count as said from now on.',
      'Nothing is counted here in the time of table 2: it tells nothing.',
    ]);
  });

  it('warns of answers of which nothing more can be shown', async () => {
    const telling = [{ question: 'Why?', answers: ['Culture', 'Health'] }];
    const { lines } = await run(['--by', 'A', '--dry-run'], { ...ENTERED, dryRun: true, telling });
    expect(lines[0]).toContain('would count');
    expect(lines.slice(-2)).toEqual([expect.stringContaining('Warning'), '  Why? Culture; Health']);
  });

  it('asks who enters it before it reads anything', async () => {
    await expect(run([])).rejects.toThrow('--by');
  });
});
