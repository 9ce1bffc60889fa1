import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/adapters/csv/read-csv.ts';
import { inviteeColumns } from '../../shared/domain/campaign/invitee-columns.ts';
import { FORMS } from '../../shared/domain/context/forms.ts';
import { readContext } from '../../shared/domain/context/read-context.ts';
import { readDisclosureFile } from '../../shared/domain/disclosure/proof/disclosure-file.ts';
import { checkMapping } from '../../shared/domain/history/check-mapping.ts';
import { checkInstrument } from '../../shared/domain/instrument/check-instrument.ts';
import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import { probationEstate } from '../../shared/domain/organisation/probation-estate.ts';
import { readInvitees } from '../../shared/use-cases/read-invitees.ts';
import { house } from '../domain/instrument/house.ts';
import { NAUGHTY } from '../fixtures/naughty.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;

/** A file whose lines each have one cell that broke something else. */
const spoiled = (header: readonly string[], good: readonly string[]): string =>
  `${header.join(',')}\n${NAUGHTY.map((text, row) => lineOf(good.map((cell, at) => (at === row % good.length ? text : cell)))).join('')}`;

describe('a list of people to ask', () => {
  it('takes the good lines and says of each other why not, whatever stands in it', () => {
    const csv = spoiled(
      ['address', 'unit', 'leaving month'],
      ['leaver@example.invalid', 'N03SW1', '2026-03'],
    );
    const columns = inviteeColumns(house('exit-interview'));
    const list = readInvitees(readCsv, csv, probationEstate, NOW, (address) => address, columns);
    const { read, invitees, refused, duplicates } = (
      list as { value: Extract<typeof list, { ok: true }>['value'] }
    ).value;
    expect(invitees.length + refused.length + duplicates.length).toBe(read);
    expect(refused.length).toBeGreaterThan(NAUGHTY.length / 2);
    expect(refused.every(({ reason }) => reason.length > 0 && reason.length < 300)).toBe(true);
  });
});

describe('context data', () => {
  const known = {
    unit: (cell: string) => (cell === 'N03SW1' ? ok(cell) : fail('no such unit')),
    place: (cell: string) => (cell === 'nation' ? ok(cell) : fail('no such place')),
    role: () => undefined,
  };

  it.each(Object.values(FORMS))('of kind $kind refuses lines and never breaks', (form) => {
    const table = readCsv(
      new TextEncoder().encode(
        spoiled(
          form.columns,
          form.columns.map(() => '1'),
        ),
      ),
      {
        encoding: 'utf-8',
        delimiter: ',',
      },
    ) as { value: Parameters<typeof readContext>[1] };
    const read = readContext(form, table.value, known, '2026-04-05');
    const said = read.ok ? read.value.refused.map(({ reason }) => reason) : [read.problem.kind];
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((reason) => reason !== '')).toBe(true);
  });
});

const READERS: readonly [string, (json: unknown) => Result<unknown>][] = [
  ['an instrument', checkInstrument],
  ['a mapping of an earlier survey', checkMapping],
  ['tables to judge', readDisclosureFile],
];

const HOSTILE_JSON = [
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"id":"a","id":"b"}',
  '{"atoms":{"__proto__":{"respondents":1e308,"counts":{}}},"groups":{"toString":["__proto__"]}}',
  '{"atoms":{"a":{"respondents":1e999,"counts":{"x":-1e999}}},"groups":{"g":["a"]}}',
  '{"sections":[{"questions":[{"id":"__proto__","options":[{"value":"__proto__"}]}]}]}',
  `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `{"title":"${'x'.repeat(1_000_000)}"}`,
];

describe.each(READERS)('%s', (_name, read) => {
  it.each(HOSTILE_JSON.map((text) => [text.slice(0, 60), text] as const))(
    'is refused in words: %s',
    (_short, text) => {
      const result = read(JSON.parse(text));
      expect(result.ok).toBe(false);
      expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    },
  );

  it('is taken or refused, whatever value it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        expect(typeof read(json).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
