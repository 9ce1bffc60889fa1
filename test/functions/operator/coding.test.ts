import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../../functions/coding/actions.ts';
import type { Command } from '../../../functions/operator/command.ts';
import { COMMANDS } from '../../../functions/operator/commands/all.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { findCommand, readInput } from '../../../functions/operator/read-input.ts';
import { CodingEvent } from '../../../shared/use-cases/coding/coding-event.ts';
import { ThemesEvent } from '../../../shared/use-cases/events.ts';
import { showThemes } from '../../../shared/use-cases/show-themes.ts';
import { type CodingRoom, codingRoom } from '../../use-cases/coding/coding-room.ts';
import { openStore, type Store } from '../respond/store.ts';

const TEXTS = Array.from({ length: 12 }, (_, at) =>
  at < 5 ? `Zelda, "too" many cases ${at}` : `=Pay, ${at}`,
);

let store: Store;
let room: CodingRoom;
const folder = mkdtempSync(path.join(tmpdir(), 'coding-'));
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  store = await openStore();
  room = await codingRoom(store.client, 'autumn');
  await room.write('2026-01', TEXTS);
  await room.period('2026-Q1', '2026-01');
});
afterAll(() => store.close());

/** The command line before the functions' own use cases. */
function run(...args: string[]): ReturnType<Command['run']> {
  const { command, rest } = findCommand(COMMANDS, args)!;
  const desk = { ...room.desk, ledger: room.ledger, solver: room.solver };
  const invoke = async (id: string, event: unknown) =>
    id === 'coding'
      ? act(desk, CodingEvent.parse(event))
      : showThemes(desk, ThemesEvent.parse(event).campaign);
  return command.run(readInput(command, rest), async () => ({ invoke }) as unknown as Holdfast);
}

/** Fills in the sheet as a spreadsheet would write it. */
function fill(name: string, themes: (text: string) => string): void {
  const lines = readFileSync(file(name), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const filled = lines.map((line, at) => (at === 0 ? line : line.replace(/,[^,]*$/, `,${themes(line)}`)));
  writeFileSync(file(name), filled.join('\n'));
}

describe('holdfast coding', () => {
  it('takes a campaign from comments to themes that may be shown', async () => {
    writeFileSync(file('names.txt'), 'Quill, Zelda\n');
    expect((await run('coding', 'names', file('names.txt'))).lines[0]).toBe('Loaded. Words of names: 2.');
    expect((await run('coding', 'list', 'autumn')).lines[0]).toMatch(/no batch/);
    expect((await run('coding', 'list', 'autumn', '--form')).lines[0]).toBe(
      'N03 Wales, batch 1 (2026-Q1), themes 1.0.0: 12 comments, 10 of them coded twice. Being coded.',
    );

    for (const coder of ['ann', 'bob']) {
      await run('coding', 'sheet', 'autumn', 'N03', file(`${coder}.csv`), '--coder', coder);
      const sheet = readFileSync(file(`${coder}.csv`), 'utf8');
      expect(sheet).toContain('comment,question,text,suggested,themes');
      expect(sheet).toContain('"[name], ""too"" many cases');
      // A spreadsheet must not run what somebody wrote.
      expect(sheet).not.toMatch(/,"?=/);
      fill(`${coder}.csv`, (line) =>
        line.includes('cases') ? 'workload' : coder === 'ann' ? 'pay;career' : 'pay',
      );
      const taken = await run('coding', 'take', 'autumn', 'N03', file(`${coder}.csv`), '--coder', coder);
      expect(taken.lines[0]).toMatch(/^Stored\. Comments taken: 1[02]\. Left to do: 0\.$/);
    }

    const agreement = await run('coding', 'agreement', 'autumn', 'N03');
    expect(agreement.lines[0]).toBe('Coded twice: 10 comments.');
    expect(agreement.lines.find((line) => line.startsWith('Pay'))).toMatch(/1\.00 +1\.00 +1\.00/);
    await run('coding', 'differences', 'autumn', 'N03', file('differ.csv'));
    fill('differ.csv', () => 'pay');
    const resolved = await run('coding', 'resolve', 'autumn', 'N03', file('differ.csv'), '--by', 'ann');
    expect(resolved.lines.at(-1)).toMatch(/coding close/);
    await run('coding', 'close', 'autumn', 'N03', '--by', 'ann');
    expect((await run('coding', 'list', 'autumn')).lines[0]).toMatch(/Counted\.$/);

    const { lines } = await run('coding', 'themes', 'autumn', '--csv', file('themes.csv'));
    expect(lines[0]).toMatch(
      /^England and Wales\. What one change .* 12 people wrote \(2026-Q1; themes drivers 1\.0\.0\)\.$/,
    );
    expect(lines.find((line) => line.includes('Workload'))).toMatch(/ 5 +42% \(19% to 68%\)$/);
    expect(lines.find((line) => line.includes('Bullying'))).toMatch(/\[c\]$/);
    expect(readFileSync(file('themes.csv'), 'utf8')).toContain(
      'Wales,N03,one_change,drivers 1.0.0,12,workload,Workload and caseload,5,42,19,68',
    );

    const [row] = readFileSync(file('ann.csv'), 'utf8').match(/^[0-9a-f]{32}.*too.*$/m)!;
    const comment = row.slice(0, 32);
    const proposed = await run(
      'coding',
      'quote',
      'autumn',
      'N03',
      comment,
      'too" many cases',
      '--coder',
      'ann',
    );
    const { quote } = proposed.value as { quote: string };
    const decide = (...how: string[]) => run('coding', 'decide', 'autumn', 'N03', quote, ...how);
    await expect(decide('--by', 'bob')).rejects.toThrow('--approve and --refuse');
    await expect(decide('--by', 'ann', '--approve')).rejects.toThrow('Somebody else approves');
    expect((await decide('--by', 'bob', '--approve')).lines[0]).toContain('15 people or more');
    expect((await run('coding', 'quotes', 'autumn', 'N03')).lines).toEqual([
      `${quote} (proposed by ann, approved by bob): too" many cases`,
    ]);
  });

  it('refuses a sheet with a theme that there is not, and stores nothing of it', async () => {
    room = await codingRoom(store.client, 'winter');
    await room.write('2026-01', TEXTS);
    await room.period('2026-Q1', '2026-01');
    await run('coding', 'list', 'winter', '--form');
    await run('coding', 'sheet', 'winter', 'N03', file('winter.csv'), '--coder', 'ann');
    fill('winter.csv', (line) => (line.includes('cases 1') ? 'weather' : 'none'));
    const said = await run('coding', 'take', 'winter', 'N03', file('winter.csv'), '--coder', 'ann');
    expect(said.failed).toBe(true);
    expect(said.lines).toEqual([
      'Nothing is stored: correct the rows below. Comments taken: 0. Left to do: 12.',
      expect.stringMatching(/^[0-9a-f]{32}: Version 1\.0\.0 of the codebook has no theme "weather"\.$/),
    ]);
    fill('winter.csv', () => 'none pay');
    await expect(
      run('coding', 'take', 'winter', 'N03', file('winter.csv'), '--coder', 'ann'),
    ).rejects.toThrow('"none" stands for no theme');
  });

  it('never guesses who codes', async () => {
    await expect(run('coding', 'sheet', 'winter', 'N03', file('other.csv'))).rejects.toThrow('--coder');
  });

  it('prints the themes, and adds a version of them from a file', async () => {
    const { lines, value } = await run('coding', 'codebook');
    expect(lines[1]).toMatch(/^ {2}workload: Workload and caseload\. More work/);
    writeFileSync(file('next.json'), JSON.stringify({ ...(value as object), version: '1.1.0' }));
    expect((await run('coding', 'codebook', file('next.json'))).lines[0]).toContain('drivers 1.1.0): added.');
  });
});
