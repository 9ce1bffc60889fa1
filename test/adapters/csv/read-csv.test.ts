import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../shared/adapters/csv/read-csv.ts';

const UTF8 = { encoding: 'utf-8', delimiter: ',' } as const;
const bytesOf = (text: string) => new TextEncoder().encode(text);

function tableOf(text: string, options: Parameters<typeof readCsv>[1] = UTF8) {
  const result = readCsv(bytesOf(text), options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('reading a CSV file', () => {
  it('gives the header and the rows with the lines they begin on', () => {
    expect(tableOf('a,b\n1,2\n3,4\n')).toEqual({
      header: ['a', 'b'],
      rows: [
        { line: 2, cells: ['1', '2'] },
        { line: 3, cells: ['3', '4'] },
      ],
      ragged: [],
    });
  });

  it('leaves out a byte order mark, reads mixed line ends and skips blank rows without losing count', () => {
    const { header, rows } = tableOf('\uFEFFa,b\r\n1,2\r3,4\n\n , \r\n5,6');
    expect(header).toEqual(['a', 'b']);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 6]);
  });

  it('counts the lines inside a quoted cell once, whatever ends them', () => {
    const { rows } = tableOf('a,b\r\n"x\r\ny",2\r\n"say ""so""",4');
    expect(rows).toEqual([
      { line: 2, cells: ['x\ny', '2'] },
      { line: 4, cells: ['say "so"', '4'] },
    ]);
  });

  it('lists rows of another length and keeps the rest', () => {
    const { rows, ragged } = tableOf('a,b\n1\n1,2\n1,2,3\n1,2,,\n');
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(ragged).toEqual([
      { line: 2, reason: 'It has 1 cell, and the header has 2.' },
      { line: 4, reason: 'It has 3 cells, and the header has 2.' },
    ]);
  });

  it('takes a stray quotation mark as it stands', () => {
    const { rows } = tableOf('a,b\n5" pipe,"x"y\n3,4');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['5" pipe', '"x"y'],
      ['3', '4'],
    ]);
  });

  it('says on which line a quotation mark opens that is never closed', () => {
    expect(readCsv(bytesOf('a,b\n1,2\n"3,4\n5,6\n'), UTF8)).toEqual({
      ok: false,
      problem: {
        kind: 'invalid',
        issues: [{ at: 'line 3', message: 'A quotation mark opens here, or soon after, and is not closed.' }],
      },
    });
  });

  it.each(['', '\uFEFF', '\n\n', ' , \n'])('says that a file with nothing in it is empty: %j', (text) => {
    expect(readCsv(bytesOf(text), UTF8)).toMatchObject({
      problem: { issues: [{ message: 'The file is empty.' }] },
    });
  });

  it('reads Windows text when told so, and refuses it as UTF-8', () => {
    const bytes = new Uint8Array([...bytesOf('a\n'), 0x80, 0xe9]);
    expect(readCsv(bytes, { encoding: 'cp1252', delimiter: ',' })).toMatchObject({
      value: { rows: [{ cells: ['€é'] }] },
    });
    expect(readCsv(bytes, UTF8)).toMatchObject({ ok: false, problem: { issues: [{ at: 'file' }] } });
  });

  it('uses the delimiter that it is given', () => {
    expect(tableOf('a;b\n1,5;2', { encoding: 'utf-8', delimiter: ';' }).rows[0]?.cells).toEqual(['1,5', '2']);
  });

  it('gives back any cells that were quoted by the rules', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/\r\n?/g, '\n')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        expect(tableOf(['a,b', ...quoted].join('\r\n')).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
