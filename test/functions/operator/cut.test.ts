import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../functions/operator/commands/all.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { findCommand, readInput } from '../../../functions/operator/read-input.ts';
import { CutEvent } from '../../../shared/use-cases/events.ts';

const REQUEST = {
  id: '0123456789ab',
  campaign: 'autumn',
  by: 'R. Searcher',
  why: 'A talk',
  asked: '2027-05-03T10:00:00.000Z',
  table: { of: 'profile', year: '2026', region: null, rows: 'role_group', columns: 'tenure' },
  decided: { at: '2027-05-03T10:00:01.000Z', answer: { is: 'granted', table: 'a'.repeat(64) } },
};

const TABLE = {
  schema: 'cut/1',
  thresholds: { k: 10 },
  columns: [{ value: 'lt6m', label: 'Under 6 months' }],
  rows: [
    {
      region: 'N03',
      area: 'Wales',
      profile: { role_group: 'po' },
      label: 'Probation officer',
      n: { is: 'count', x: 40 },
      figures: { lt6m: { is: 'withheld', by: 'value' } },
    },
  ],
  without: ['London'],
};

async function run(line: readonly string[], value: unknown) {
  const asked: unknown[] = [];
  const holdfast = {
    invoke: async (id: string, event: object) => {
      asked.push({ id, ...event });
      return { ok: true, value };
    },
  } as unknown as Holdfast;
  const found = findCommand(COMMANDS, line)!;
  const said = await found.command.run(readInput(found.command, found.rest), async () => holdfast);
  return { asked, ...said };
}

const ASK = ['cut', 'ask', 'autumn', '--by', 'R. Searcher', '--why', 'A talk'];

describe('holdfast cut', () => {
  it('asks the release function for a table by profile', async () => {
    const words = ['--rows', 'role_group', '--columns', 'tenure', '--year', '2026'];
    const { asked, lines, failed } = await run([...ASK, ...words], REQUEST);
    expect(CutEvent.parse(asked[0])).toMatchObject({
      action: 'ask-cut',
      table: REQUEST.table,
      why: 'A talk',
    });
    expect(asked[0]).toMatchObject({ id: 'release' });
    expect(failed).toBe(false);
    expect(lines.join('\n')).toContain('Granted 2027-05-03.');
    expect(lines.at(-1)).toContain('cut show autumn 0123456789ab');
  });

  it('asks for answers of areas over some quarters', async () => {
    const words = ['--answers', 'reasons', '--from', '2026-Q2', '--to', '2027-Q1', '--region', 'N03'];
    const { asked } = await run([...ASK, ...words], REQUEST);
    expect(CutEvent.parse(asked[0])).toMatchObject({
      table: { of: 'areas', question: 'reasons', from: '2026-Q2', to: '2027-Q1', region: 'N03' },
    });
  });

  it('ends with status 1 where the answer is no, and says why', async () => {
    const refused = { ...REQUEST.decided, answer: { is: 'refused', why: 'It crosses another.' } };
    const words = ['--rows', 'tenure', '--year', '2026'];
    const { lines, failed } = await run([...ASK, ...words], { ...REQUEST, decided: refused });
    expect(failed).toBe(true);
    expect(lines.at(-1)).toBe('  Refused 2027-05-03. It crosses another.');
  });

  it('asks nothing of anybody without who and why, or without a whole table', async () => {
    await expect(run(['cut', 'ask', 'autumn', '--rows', 'tenure'], REQUEST)).rejects.toThrow('--why');
    await expect(run([...ASK, '--rows', 'tenure'], REQUEST)).rejects.toThrow('--year');
  });

  it('shows a table with one symbol for what is withheld', async () => {
    const { lines } = await run(['cut', 'show', 'autumn', REQUEST.id], { request: REQUEST, table: TABLE });
    const text = lines.join('\n');
    expect(text).toMatch(/Probation officer +40 +\[c\]/);
    expect(text).toContain('Nothing was counted in that time, or not in whole quarters, of: London.');
    expect(text).toContain('No group has fewer than 10 respondents.');
  });

  it('lists requests with their answers', async () => {
    const { lines } = await run(['cut', 'list', 'autumn'], [REQUEST]);
    expect(lines[0]).toBe(
      '0123456789ab  2027-05-03  role_group by tenure in each region, year from April 2026',
    );
    expect((await run(['cut', 'list', 'autumn'], [])).lines).toEqual([
      'Nobody has asked for a table of autumn.',
    ]);
  });
});
