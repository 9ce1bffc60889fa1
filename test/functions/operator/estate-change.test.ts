import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { estateChange } from '../../../functions/operator/commands/estate-change.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import type { EstateIntake } from '../../../shared/use-cases/change-estate.ts';
import { ImportEvent } from '../../../shared/use-cases/import-event.ts';

const INTAKE: EstateIntake = {
  dryRun: true,
  unread: [{ line: 4, reason: '"x" is no day like 2025-04-28.' }],
  estates: [
    { campaign: null, changed: [2], standing: [], refused: [] },
    { campaign: 'autumn', changed: [], standing: [2], refused: [{ line: 3, reason: 'There is no unit X.' }] },
  ],
};

it('says of each estate what was taken, known already and refused, and fails where anything was', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-estate-')), 'changes.csv');
  writeFileSync(file, 'effective,region,from,to\n');
  const asked: unknown[] = [];
  const holdfast = {
    invoke: async (_: string, event: unknown) => {
      asked.push(event);
      return { ok: true, value: INTAKE };
    },
  } as unknown as Holdfast;
  const said = await estateChange.run(readInput(estateChange, [file, '--dry-run']), async () => holdfast);
  expect(ImportEvent.parse(asked[0])).toEqual({
    action: 'change-estate',
    dryRun: true,
    csv: 'effective,region,from,to\n',
  });
  expect(said.lines).toEqual([
    'Line 4: "x" is no day like 2025-04-28.',
    'New campaigns: would take 1 row, 0 rows known already, 0 rows refused.',
    'autumn: would take 0 rows, 1 row known already, 1 row refused.',
    '  Line 3: There is no unit X.',
  ]);
  expect(said.failed).toBe(true);
});
