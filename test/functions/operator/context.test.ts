import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextImport } from '../../../functions/operator/commands/context-import.ts';
import { lateLines } from '../../../functions/operator/context-lines.ts';
import { contextList } from '../../../functions/operator/commands/context-list.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import type { ContextVersion } from '../../../shared/domain/context/version.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import { ImportEvent } from '../../../shared/use-cases/import-event.ts';
import type { ContextIntake } from '../../../shared/domain/context/intake.ts';

const INTAKE: ContextIntake = {
  kind: 'staffing',
  asAt: '2026-04-05',
  outcome: 'refused',
  read: 3,
  taken: 2,
  refused: 1,
  refusedRows: [{ line: 4, reason: 'unit: there is no unit "Atlantis"' }],
  months: { from: '2025-03', to: '2026-03' },
};
const VERSION: ContextVersion = {
  kind: 'staffing',
  asAt: '2026-04-05',
  loaded: '2026-04-06',
  sha256: '0'.repeat(64),
  rows: 900,
  refused: 2,
  months: { from: '2025-03', to: '2026-03' },
  average: '2-point',
  roles: null,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdfast-context-'));
  writeFileSync(path.join(folder, 'staff.csv'), 'month,unit\n2026-03,Tŷ\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function reaching(value: unknown) {
  const events: unknown[] = [];
  const holdfast = {
    invoke: (id: string, event: unknown) => {
      events.push([id, event]);
      return Promise.resolve({ ok: true, value });
    },
  } as unknown as Holdfast;
  return { events, reach: () => Promise.resolve(holdfast) };
}

const importing = (...args: readonly string[]) => {
  const { events, reach } = reaching(INTAKE);
  return contextImport.run(readInput(contextImport, args), reach).then((said) => ({ said, events }));
};

describe('the context commands', () => {
  it('send the file with the day it is as at, and list refused rows with their reasons', async () => {
    const file = path.join(folder, 'staff.csv');
    const { said, events } = await importing(
      'staffing',
      file,
      '--as-at',
      '2026-04-05',
      '--average',
      '2-point',
    );
    const [[id, event]] = events as [[string, unknown]];
    expect(id).toBe('import');
    expect(ImportEvent.parse(event)).toEqual({
      action: 'import-context',
      kind: 'staffing',
      asAt: '2026-04-05',
      csv: 'month,unit\n2026-03,Tŷ\n',
      average: '2-point',
      dryRun: false,
      leaveOut: false,
    });
    expect(said.failed).toBe(true);
    expect(said.lines).toEqual([
      'staffing as at 2026-04-05: Nothing is stored: correct the rows below, or load the rest with --leave-out.',
      'Rows read: 3. Refused: 1. Kept, after titles of one role are added up: 2. Months: 2025-03 to 2026-03.',
      'Line 4: unit: there is no unit "Atlantis"',
    ]);
  });

  it('stop without a day, and at a kind that is none', async () => {
    const file = path.join(folder, 'staff.csv');
    await expect(importing('staffing', file)).rejects.toThrow('Say which day the data are as at');
    await expect(importing('payroll', file, '--as-at', '2026-04-05')).rejects.toThrow('KIND is one of roles');
  });

  it('list each version with its day, its months, its setting and what was left out', async () => {
    const { reach } = reaching([{ ...VERSION, asAt: dayOf(Date.now()) }]);
    const said = await contextList.run(readInput(contextList, []), reach);
    expect(said.lines).toEqual([
      `staffing as at ${dayOf(Date.now())}: 900 rows, 2025-03 to 2026-03, 2-point average, loaded 2026-04-06, 2 refused rows left out.`,
    ]);
    const none = reaching([]);
    expect((await contextList.run(readInput(contextList, []), none.reach)).lines).toEqual([
      'No context data are loaded.',
    ]);
  });

  it('say which feed is late: the newest of its kind older than a quarter, and no role map', () => {
    const older = { ...VERSION, asAt: '2025-10-01' };
    const roles = { ...VERSION, kind: 'roles', asAt: '2024-01-01' } as const;
    expect(lateLines([older, VERSION, roles], '2026-07-06')).toEqual([]);
    expect(lateLines([older, VERSION, roles], '2026-07-07')).toEqual([
      'Late: the newest staffing data are 93 days old.',
    ]);
  });
});
