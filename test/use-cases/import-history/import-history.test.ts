import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importHistory } from '../../../shared/use-cases/import-history.ts';
import { HEADER, smallMapping } from '../../domain/history/small-mapping.ts';
import { cutAfter, openDesk, type TestDesk } from './desk.ts';

let desk: TestDesk;

beforeEach(async () => {
  desk = await openDesk();
});

afterEach(() => desk.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const fileOf = (...rows: readonly string[]): Uint8Array => bytes([HEADER.join(','), ...rows].join('\r\n'));

const SIX = fileOf(
  ...[
    'North,08/2020,TRUE',
    'North,2020,TRUE',
    'South,2020,FALSE',
    'South,unknown,TRUE',
    '?,2020,TRUE',
    '?,,FALSE',
  ].map((start) => `Resigned,${start},TRUE,FALSE,Workload,,High`),
);

const run = (csv: Uint8Array, mapping: unknown = smallMapping(), dryRun = false) =>
  importHistory(desk, { mapping, csv, dryRun });

describe('importing an earlier exit survey', () => {
  it('writes nothing in a dry run', async () => {
    const result = await run(SIX, smallMapping(), true);
    expect(result).toMatchObject({ ok: true, value: { outcome: 'dry-run', rows: { read: 6, taken: 6 } } });
    expect(await desk.campaigns.list()).toEqual([]);
    expect(await desk.packs('old-survey', 'all')).toEqual([]);
  });

  it('makes a closed cohort of its own, marked with its source', async () => {
    expect(await run(SIX)).toMatchObject({ ok: true, value: { outcome: 'imported', withoutUnit: 2 } });
    expect(await desk.campaigns.get('old-survey')).toMatchObject({
      clock: 'cohort',
      status: 'closed',
      k: 5,
      closed: '2026-10-20',
      source:
        'Leavers’ survey 2020, A council, OGL v3. Imported: 6 rows, of which 1 are dated by month, 3 by year only (2020) and 2 not at all.',
    });
    expect(await desk.campaigns.instrument('old-survey', '1.0.0')).toMatchObject({
      title: 'Leavers’ survey',
    });
    expect((await desk.campaigns.estate('old-survey'))?.units.map(({ code, kind }) => [code, kind])).toEqual([
      ['N', 'imported'],
      ['S', 'imported'],
    ]);
    // Two rows each, both under 0.6 k: one pool, which is under 1.2 k too and has no other to join.
    expect(await desk.campaigns.pools('old-survey', 'close')).toMatchObject([{ units: ['N', 'S'] }]);
    const [stored, ...more] = await desk.packs('old-survey', 'all');
    expect(more).toEqual([]);
    expect(stored).toMatchObject({
      month: 'close',
      part: 0,
      parts: 1,
      pack: { n: 6, units: ['', 'N', 'S'] },
    });
  });

  it('changes nothing the second time, and reports the same', async () => {
    const first = await run(SIX);
    const before = await desk.packs('old-survey', 'all');
    const second = await run(SIX);
    expect(second).toEqual({
      ok: true,
      value: { ...(first.ok ? first.value : {}), outcome: 'already-imported' },
    });
    expect(await desk.packs('old-survey', 'all')).toEqual(before);
  });

  // The campaign's claim, instrument, estate, pools, one pack, and the campaign closed: six writes.
  it.each([0, 1, 2, 3, 4, 5])(
    'is finished by the next run, where one was cut off after %i writes',
    async (writes) => {
      const file = { mapping: smallMapping(), csv: SIX, dryRun: false };
      await expect(importHistory(cutAfter(desk, writes), file)).rejects.toThrow('cut off');
      expect((await desk.campaigns.get('old-survey'))?.status).toBe(writes === 0 ? undefined : 'draft');
      expect(await run(SIX)).toMatchObject({ ok: true, value: { outcome: 'imported', rows: { taken: 6 } } });
      expect(await desk.campaigns.get('old-survey')).toMatchObject({ status: 'closed' });
      expect((await desk.packs('old-survey', 'all')).map(({ pack }) => pack.n)).toEqual([6]);
    },
  );

  it('stores one cohort when it is started many times at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => run(SIX)));
    expect((await desk.packs('old-survey', 'all')).map(({ pack }) => pack.n)).toEqual([6]);
  });

  it('refuses another file, or another mapping, under the same id', async () => {
    await run(SIX);
    const other = await run(
      fileOf(...Array.from({ length: 5 }, () => 'Resigned,North,2020,TRUE,FALSE,FALSE,Pay,,')),
    );
    expect(other).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    const renamed = { ...smallMapping(), source: { ...smallMapping().source, title: 'Another' } };
    expect(await run(SIX, renamed)).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect((await desk.packs('old-survey', 'all')).map(({ pack }) => pack.n)).toEqual([6]);
  });

  it('refuses other questions under a version that is kept, and claims no id for them', async () => {
    await run(SIX);
    const other = smallMapping();
    other.campaign.id = 'second';
    other.instrument.questions[3]!['text'] = 'Was it fair?';
    expect(await run(SIX, other)).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect(await desk.campaigns.get('second')).toBeUndefined();
  });

  it('refuses a file of which too few rows can be taken to show anything', async () => {
    expect(await run(fileOf('Resigned,North,2020,TRUE,FALSE,FALSE,Pay,,'))).toEqual({
      ok: false,
      problem: {
        kind: 'invalid',
        issues: [{ at: 'file', message: '1 rows can be taken: an import needs 5 or more.' }],
      },
    });
    expect(await desk.campaigns.list()).toEqual([]);
  });

  it.each([
    ['empty', new Uint8Array(), 'file'],
    ['of other columns', bytes('a,b\n1,2\n'), 'header'],
    ['not text in the encoding named', Uint8Array.of(0xff, 0xfe, 0x41), 'file'],
  ])('refuses a file that is %s', async (_, csv, at) => {
    expect(await run(csv)).toMatchObject({ ok: false, problem: { kind: 'invalid', issues: [{ at }] } });
  });

  it('reads a byte order mark, mixed line ends and cp1252', async () => {
    const mixed = bytes(`\ufeff${new TextDecoder().decode(SIX).replace('\r\n', '\n').replace('\r\n', '\r')}`);
    expect(await run(mixed, smallMapping(), true)).toMatchObject({ ok: true, value: { rows: { taken: 6 } } });
    const office = smallMapping();
    office.unit.units['Café'] = { code: 'C' };
    const old = Uint8Array.from(new TextDecoder().decode(SIX).replaceAll('North', 'Caf\u00e9'), (letter) =>
      letter.charCodeAt(0),
    );
    const cp1252 = { ...office, file: { encoding: 'cp1252', delimiter: ',' } };
    expect(await run(old, cp1252, true)).toMatchObject({
      ok: true,
      value: { rows: { taken: 6 }, unmapped: [] },
    });
  });
});
