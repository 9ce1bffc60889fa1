import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../functions/operator/command.ts';
import { auditLogExport } from '../../../functions/operator/commands/audit-log-export.ts';
import { auditLogVerify } from '../../../functions/operator/commands/audit-log-verify.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import { AuditEntry } from '../../../shared/domain/organisation/audit-entry.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-audit-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = (n: number): AuditEntry => ({
  n,
  at: '2026-11-22T10:00:00.000Z',
  who: { id: 'person-1', name: '=Rhian, Sample' },
  what: 'report opened',
  target: { scope: 'nation', format: 'pdf' },
  from: 'GET /reports',
  step: n % 2 === 1 ? { is: 'intent' } : { is: 'outcome', of: n - 1, ended: 'done' },
  before: '0'.repeat(64),
});

/** A log of five entries that hands out two at a time. */
const answer = (event: { action: string; after?: number }): unknown =>
  event.action === 'export'
    ? [1, 2, 3, 4, 5]
        .filter((n) => n > (event.after ?? 0))
        .slice(0, 2)
        .map(entry)
    : event;

const run = (command: Command, words: readonly string[], value: (event: never) => unknown = answer) =>
  command.run(readInput(command, words), async () => {
    const invoke = async (_: string, event: never) => ({ ok: true, value: value(event) });
    return { invoke } as unknown as Holdfast;
  });

describe('holdfast audit-log export', () => {
  it('writes all of a log that comes in several parts, as CSV that no spreadsheet runs', async () => {
    const file = path.join(folder, 'log.csv');
    expect(await run(auditLogExport, [file])).toMatchObject({ value: { entries: 5 } });
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[2]).toBe(
      '2,2026-11-22T10:00:00.000Z,person-1,"\'=Rhian, Sample",report opened,"scope nation, format pdf",GET /reports,done,1',
    );
  });

  it('writes lines of JSON that are entries as they are hashed', async () => {
    const file = path.join(folder, 'log.jsonl');
    await run(auditLogExport, [file, '--after', '3']);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => AuditEntry.parse(JSON.parse(line)))).toEqual([entry(4), entry(5)]);
  });

  it('asks for nothing where it is not told a number', async () => {
    await expect(run(auditLogExport, ['x.csv', '--after', 'yesterday'])).rejects.toThrow('--after');
  });
});

describe('holdfast audit-log verify', () => {
  const of =
    (faults: readonly string[], unfinished: readonly number[] = []) =>
    () => ({
      entries: 12,
      anchors: 3,
      end: { n: 12, hash: 'a'.repeat(64) },
      unfinished,
      faults,
    });

  it('says that nothing is missing or changed', async () => {
    const said = await run(auditLogVerify, [], of([], [7]));
    expect(said.failed).toBe(false);
    expect(said.lines.join('\n')).toMatch(/12 entries.*3 anchors[^]*: 7\.\nNothing is missing or changed\./);
  });

  it('fails, and says where, where something is', async () => {
    const said = await run(auditLogVerify, [], of(['Entry 4 follows entry 2: what was between is gone.']));
    expect(said.failed).toBe(true);
    expect(said.lines.at(-1)).toContain('Entry 4');
  });
});
