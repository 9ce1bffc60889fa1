import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Known } from '../../../shared/domain/context/form.ts';
import { FORMS } from '../../../shared/domain/context/forms.ts';
import { readContext } from '../../../shared/domain/context/read-context.ts';
import { type MappedTitle, mayMap, roleFinder } from '../../../shared/domain/context/role-map.ts';
import type { ContextKind } from '../../../shared/domain/context/rows.ts';
import { fail, ok } from '../../../shared/domain/kernel/result.ts';
import { valueOf } from '../statistics/result-of.ts';

const known = (own: readonly MappedTitle[] = []): Known => ({
  role: roleFinder(own),
  unit: (cell) => (/^[AB]$/.test(cell) ? ok(cell) : fail(`there is no unit "${cell}"`)),
  place: (cell) => (cell === 'N' ? ok(cell) : cell === '' ? ok('nation') : fail('there is no such region')),
});

function read(kind: ContextKind, lines: readonly string[], own: readonly MappedTitle[] = []) {
  const form = FORMS[kind];
  const rows = lines.map((line, at) => ({ line: at + 2, cells: line.split(',') }));
  return readContext(form, { header: form.columns, rows, ragged: [] }, known(own), '2026-04-05');
}

const reasons = (kind: ContextKind, ...lines: readonly string[]) =>
  valueOf(read(kind, lines)).refused.map(({ line, reason }) => `${line} ${reason}`);

const STAFF = '2026-03,A,PSO,lt6m,yes,4,1,0,0';

describe('staffing', () => {
  it('keeps PSO, PQiP and NQO apart whatever a map says', () => {
    expect(mayMap({ title: 'PQiP learner', role: 'pso' }).ok).toBe(false);
    expect(mayMap({ title: 'PSO (temporary)', role: 'pqip' }).ok).toBe(false);
    expect(mayMap({ title: 'PQuiP learners, North', role: 'pso' }).ok).toBe(false);
    expect(mayMap({ title: 'Newly-qualified officers', role: 'po' }).ok).toBe(false);
    expect(mayMap({ title: 'Newly qualified officer, North', role: 'po' }).ok).toBe(false);
    expect(mayMap({ title: 'Probation Officer', role: 'spo' }).ok).toBe(false);
    expect(mayMap({ title: 'PSO (temporary)', role: 'pso' }).ok).toBe(true);
    expect(mayMap({ title: 'Receptionist', role: 'admin' }).ok).toBe(true);
  });

  it('counts people of titles that are one role together, and never those of different roles', () => {
    const { rows } = valueOf(
      read('staffing', [
        STAFF,
        '2026-03,A,Probation Services Officer,lt6m,yes,6,0,1,2',
        '2026-03,A,PQiP,lt6m,yes,9,0,0,0',
      ]),
    );
    expect(rows).toEqual([
      expect.objectContaining({ role: 'pqip', staff: 9 }),
      expect.objectContaining({ role: 'pso', staff: 10, resigned: 1, leftOther: 1, moved: 2 }),
    ]);
  });

  it('stops at a title that no map knows, names it with its rows, and goes on once it is mapped', () => {
    const file = [
      STAFF,
      '2026-03,A,Chief of tea,lt6m,yes,1,0,0,0',
      '2026-03,B,Chief of tea,lt6m,yes,1,0,0,0',
    ];
    const stopped = read('staffing', file);
    expect(stopped).toMatchObject({ ok: false, problem: { issues: [{ at: 'title' }] } });
    expect(JSON.stringify(stopped)).toContain('Chief of tea');
    expect(JSON.stringify(stopped)).toContain('2 rows');
    expect(valueOf(read('staffing', file, [{ title: 'chief of  tea', role: 'other' }])).rows).toHaveLength(3);
  });

  it('refuses rows one by one, with the line, the column and what is wrong', () => {
    expect(
      reasons(
        'staffing',
        STAFF,
        '2026-13,A,PSO,lt6m,yes,4,1,0,0',
        '2026-03,Z,PSO,lt6m,yes,4,1,0,0',
        '2026-03,A,PSO,new,yes,4,1,0,0',
        '2026-03,A,PSO,6to12m,perhaps,4,1,0,0',
        '2026-03,A,PSO,6to12m,yes,4.5,1,0,0',
        '2026-03,A,PSO,6to12m,yes,-4,1,0,0',
        '2026-05,A,PSO,6to12m,yes,4,1,0,0',
        '2026-03,A, pso ,lt6m,yes,4,1,0,0',
      ),
    ).toEqual([
      '3 month: "2026-13" is not a month: write 2026-03',
      '4 unit: there is no unit "Z"',
      expect.stringMatching(/^5 tenure: must be "lt6m" or /),
      '6 permanent: "perhaps" is neither yes nor no',
      '7 staff: "4.5" is not a whole number: write digits alone',
      '8 staff: "-4" is not a whole number: write digits alone',
      '9 2026-05 is after the day that the data are as at.',
      '10 It says again what line 2 says.',
    ]);
  });

  it('says the same whatever the order of its rows', () => {
    const lines = ['2026-03,A', '2026-02,B', '2026-03,B', '2026-02,A'].map(
      (at) => `${at},PO,gt10y,yes,4,0,0,0`,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 4 }), (shuffled) => {
        expect(valueOf(read('staffing', shuffled)).rows).toEqual(valueOf(read('staffing', lines)).rows);
      }),
    );
  });
});

describe('the other kinds', () => {
  it('leave open what is not known, and refuse what cannot be', () => {
    expect(valueOf(read('conditions', ['2026-03,A,,,,,,,,'])).rows).toEqual([
      expect.objectContaining({ unit: 'A', posts: null, workload: null }),
    ]);
    expect(
      reasons('conditions', '2026-03,A,10,11,,,,,,', '2026-03,B,,,,,104,,,', '2026-02,B,,,,,,2,14,3'),
    ).toEqual([
      '2 vacancies: more than the posts there are',
      '3 practitioners: must say how many people the percentage is of',
      '4 over 10: more than the senior officers there are',
    ]);
    expect(
      reasons('recruitment', 'r1,1,Sift,all,all,all,100,60,41', 'r1,1,Sift,sex,Women,all,50,30,1'),
    ).toEqual([
      '2 passed and withdrew: together more than entered',
      '3 basis: must be all where the characteristic is all, and only there',
    ]);
    expect(
      reasons(
        'pqip',
        'c1,Online,100,,60,40,41,,,,',
        'c1,Radio,100,80,60,40,38,30,36,33,',
        'c1,Jobs,9,,,,3,,2,3,',
      ),
    ).toEqual([
      '2 applied, sifted, assessed, offered, started: a stage has more people than the one before',
      '4 after 6, 12 and 24 months: more people than before',
    ]);
    expect(reasons('published', 'leaving-rate,all,N,2026-06-30,10.3,Definition,Bulletin')).toEqual([
      '2 2026-06-30 is after the day that the data are as at.',
    ]);
  });

  it.each([
    ['round,stage,weeks', 'It has no column "people".'],
    ['round,stage,weeks,people,notes', 'It has a column too many: "notes".'],
    ['round,round,stage,people', 'It has no column "weeks". It has twice "round".'],
    ['stage,round,weeks,people', 'Its columns stand in another order.'],
    ['round;stage;weeks;people', 'Cells are parted by semicolons: save the file with commas.'],
    ['round\tstage\tweeks\tpeople', 'Cells are parted by tabs: save the file with commas.'],
    ['r1,Sift,2,9', 'It has no line with the names of columns.'],
  ])('take no file whose first line is another: %s', (line, wrong) => {
    const table = { header: line.split(','), rows: [], ragged: [] };
    const must = 'The first line must be "round,stage,weeks,people" and nothing else.';
    expect(readContext(FORMS.weeks, table, known(), '2026-04-05')).toMatchObject({
      problem: { issues: [{ at: 'line 1', message: `${wrong} ${must}` }] },
    });
  });
});
