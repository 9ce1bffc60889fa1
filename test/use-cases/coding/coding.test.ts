import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_CODEBOOK } from '../../../shared/domain/coding/first-codebook.ts';
import { addCodebook, newestCodebook } from '../../../shared/use-cases/coding/codebooks.ts';
import { closeBatch } from '../../../shared/use-cases/coding/close-batch.ts';
import { formCodingBatches } from '../../../shared/use-cases/coding/form-coding-batches.ts';
import { giveSheet } from '../../../shared/use-cases/coding/give-sheet.ts';
import { agreementOfBatch, listBatches } from '../../../shared/use-cases/coding/list-batches.ts';
import { loadNames } from '../../../shared/use-cases/coding/load-names.ts';
import { giveDifferences, resolveDifferences } from '../../../shared/use-cases/coding/resolve-differences.ts';
import { takeCodes } from '../../../shared/use-cases/coding/take-codes.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { codeAll, codeAndClose, type CodingRoom, codingRoom, REGION, valueOf } from './coding-room.ts';

const TEXTS = Array.from({ length: 12 }, (_, at) =>
  at % 3 === 0 ? `Zelda gave me caseload ${at}.` : `Better pay ${at}.`,
);
const byWords = (text: string): readonly string[] => (text.includes('caseload') ? ['workload'] : ['pay']);

let store: Store;
let room: CodingRoom;
let made = 0;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  made += 1;
  room = await codingRoom(store.client, `coded-${made}`);
});

const at = (): { campaign: string; region: string } => ({ campaign: room.campaign.id, region: REGION });
const sheetOf = (coder: string) => giveSheet(room.desk, { ...at(), coder });
const ready = async (): Promise<void> => {
  await room.write('2026-01', TEXTS);
  await room.period('2026-Q1', '2026-01');
  valueOf(await formCodingBatches(room.desk));
};

describe('forming batches', () => {
  it('takes the comments of whole periods, once, and nothing of a shuffle that is in no period yet', async () => {
    await room.write('2026-01', TEXTS);
    await formCodingBatches(room.desk);
    expect(valueOf(await listBatches(room.desk, room.campaign.id))).toEqual([]);
    await room.period('2026-Q1', '2026-01');
    await formCodingBatches(room.desk);
    await formCodingBatches(room.desk);
    await room.write('2026-04', TEXTS);
    await formCodingBatches(room.desk);
    expect(valueOf(await listBatches(room.desk, room.campaign.id))).toEqual([
      {
        campaign: room.campaign.id,
        title: 'Leavers',
        region: REGION,
        regionName: 'Wales',
        number: 1,
        periods: ['2026-Q1'],
        codebook: '1.0.0',
        comments: 12,
        twice: 10,
        coders: [
          { coder: null, left: 12 },
          { coder: null, left: 10 },
        ],
        differences: null,
        closed: false,
      },
    ]);
  });
});

describe('a coding sheet', () => {
  it('has the redacted texts with their question and suggestions, and neither a day nor a unit', async () => {
    valueOf(await loadNames(room.desk, 'Zelda Quill', false));
    await ready();
    const sheet = valueOf(await sheetOf('ann'));
    expect(sheet).toMatchObject({ seat: 1, number: 1 });
    expect(sheet.rows).toHaveLength(12);
    const row = sheet.rows.find(({ text }) => text.includes('caseload 0'));
    expect(row).toEqual({
      comment: expect.stringMatching(/^[0-9a-f]{32}$/),
      question: 'What one change would most help your colleagues to stay? (optional)',
      text: '[name] gave me caseload 0.',
      askedOfAll: 'one_change',
      suggested: { themes: ['workload'], welsh: false },
      themes: null,
    });
    expect(JSON.stringify(sheet.rows)).not.toMatch(/zelda|2026|Gwent|N03/i);
    expect(sheet.rows.map(({ text }) => text)).not.toEqual(
      TEXTS.map((text) => text.replace('Zelda', '[name]')),
    );
  });

  it('keeps names as hashes alone, and the list before goes when another comes', async () => {
    valueOf(await loadNames(room.desk, 'Zelda Quill', false));
    valueOf(await loadNames(room.desk, 'Ifan', false));
    const rows = (await store.dump('codings')).filter(({ pk }) => String(pk).startsWith('names'));
    expect(JSON.stringify(rows)).not.toMatch(/zelda|ifan/i);
    expect(rows).toHaveLength(2);
    expect((await loadNames(room.desk, ' 1 2 3 ', false)).ok).toBe(false);
  });

  it('gives the first who asks all, the second the sample, and a third nothing', async () => {
    await ready();
    expect(valueOf(await sheetOf('ann')).rows).toHaveLength(12);
    expect(valueOf(await sheetOf('bob'))).toMatchObject({ seat: 2, rows: { length: 10 } });
    expect(valueOf(await sheetOf('ann')).seat).toBe(1);
    expect(await sheetOf('cat')).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
  });

  it('shows a coder their own codes and never those of the other', async () => {
    await ready();
    await codeAll(room, 'ann', () => ['culture']);
    expect(JSON.stringify(valueOf(await sheetOf('bob')).rows.map(({ themes }) => themes))).not.toContain(
      'culture',
    );
    expect(valueOf(await sheetOf('ann')).rows.every(({ themes }) => themes?.includes('culture'))).toBe(true);
    expect(await giveDifferences(room.desk, at())).toMatchObject({ problem: { kind: 'not-allowed' } });
    expect(await agreementOfBatch(room.desk, at())).toMatchObject({ problem: { kind: 'not-allowed' } });
  });
});

describe('taking codes', () => {
  it('takes all rows or none, says why, and stores nothing in a dry run', async () => {
    await ready();
    const { rows } = valueOf(await sheetOf('ann'));
    const [one, two] = rows.map(({ comment }) => comment);
    const take = (coded: { comment: string; themes: string[] }[], dryRun = false, coder = 'ann') =>
      takeCodes(room.desk, { ...at(), coder, rows: coded, dryRun });
    const bad = [
      { comment: one!, themes: ['pay'] },
      { comment: two!, themes: ['weather'] },
      { comment: 'elsewhere', themes: [] },
    ];
    expect(valueOf(await take(bad))).toMatchObject({
      outcome: 'refused',
      taken: 0,
      left: 12,
      refused: [{ comment: two }, { comment: 'elsewhere' }],
    });
    expect(valueOf(await take([{ comment: one!, themes: ['pay'] }], true))).toMatchObject({
      outcome: 'dry-run',
      left: 11,
    });
    expect(valueOf(await sheetOf('ann')).rows.filter(({ themes }) => themes !== null)).toEqual([]);
    expect(valueOf(await take([{ comment: one!, themes: ['pay', 'workload'] }]))).toMatchObject({
      outcome: 'taken',
      left: 11,
    });
    expect(valueOf(await take([{ comment: one!, themes: [] }]))).toMatchObject({ left: 11 });
    expect(valueOf(await sheetOf('ann')).rows.find(({ comment }) => comment === one)?.themes).toEqual([]);
    expect(await take([], false, 'nobody')).toMatchObject({ problem: { kind: 'not-allowed' } });
  });
});

describe('two coders', () => {
  it('are compared before anything is resolved; then what differs is resolved and the batch counted', async () => {
    await ready();
    await codeAll(room, 'ann', byWords);
    const early = { ...at(), by: 'ann', rows: [], dryRun: false };
    expect(await resolveDifferences(room.desk, early)).toMatchObject({ problem: { kind: 'not-allowed' } });
    await codeAll(room, 'bob', (text) => (text.includes('pay') ? ['recognition', 'pay'] : byWords(text)));
    const again = { ...at(), coder: 'ann', rows: [], dryRun: false };
    expect(await takeCodes(room.desk, again)).toMatchObject({ problem: { kind: 'not-allowed' } });
    const [line] = valueOf(await listBatches(room.desk, room.campaign.id));
    const { rows } = valueOf(await giveDifferences(room.desk, at()));
    expect(line?.differences).toEqual({ all: rows.length, unresolved: rows.length });
    const { overall, themes } = valueOf(await agreementOfBatch(room.desk, at()));
    const differ = rows.length;
    expect(themes.find(({ theme }) => theme === 'recognition')?.decisions).toEqual({
      both: 0,
      first: 0,
      second: differ,
      neither: 10 - differ,
    });
    expect(overall.positive).toBeCloseTo(20 / (20 + differ));
    expect(differ).toBeGreaterThan(5);
    expect(await closeBatch(room.desk, { ...at(), by: 'ann' })).toMatchObject({
      problem: { kind: 'not-allowed' },
    });
    const resolved = rows.map(({ comment }) => ({ comment, themes: ['recognition'] }));
    valueOf(await resolveDifferences(room.desk, { ...at(), by: 'ann', rows: resolved, dryRun: false }));
    const { key } = valueOf(await closeBatch(room.desk, { ...at(), by: 'ann' }));
    const tally = JSON.parse(Buffer.from(room.desk.workings.held.get(key)!).toString());
    expect(tally).toMatchObject({ number: 1, periods: ['2026-Q1'], codebook: { version: '1.0.0' } });
    expect(tally.questions).toEqual({
      one_change: {
        n: 12,
        themes: expect.objectContaining({ workload: 4, pay: 8 - differ, recognition: differ }),
      },
    });
    expect(
      await resolveDifferences(room.desk, { ...at(), by: 'ann', rows: [], dryRun: false }),
    ).toMatchObject({
      problem: { kind: 'not-allowed' },
    });
  });

  it('count no text of a question that only some were asked, or whose name is not kept', async () => {
    await room.write('2026-01', TEXTS);
    await room.write('2026-02', TEXTS.slice(0, 5), 'trigger_text');
    await room.period('2026-Q1', '2026-01', '2026-02');
    valueOf(await formCodingBatches(room.desk));
    const { key } = await codeAndClose(room, byWords);
    const tally = JSON.parse(Buffer.from(room.desk.workings.held.get(key)!).toString());
    expect(Object.keys(tally.questions)).toEqual(['one_change']);
  });
});

describe('codebooks', () => {
  it('are added by version, never changed, and used by the batches formed from then on', async () => {
    const next = { ...FIRST_CODEBOOK, version: `1.${made}.0`, themes: FIRST_CODEBOOK.themes.slice(0, 3) };
    await ready();
    expect(await addCodebook(room.desk, next)).toEqual({ ok: true, value: next });
    expect(await addCodebook(room.desk, next)).toMatchObject({ ok: true });
    expect(await addCodebook(room.desk, { ...next, title: 'Another' })).toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(await addCodebook(room.desk, { ...next, version: '0.9.0' })).toMatchObject({ ok: false });
    expect(await addCodebook(room.desk, { ...next, version: '9.0.0', themes: [] })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    expect((await newestCodebook(room.desk)).version).toBe(next.version);
    await room.write('2026-04', TEXTS);
    await room.period('2026-Q2', '2026-04');
    valueOf(await formCodingBatches(room.desk));
    const lines = valueOf(await listBatches(room.desk, room.campaign.id));
    expect(lines.map(({ codebook }) => codebook)).toEqual(['1.0.0', next.version]);
  });

  it('have one name: another would begin versions of its own', async () => {
    await ready();
    const another = { ...FIRST_CODEBOOK, id: 'another', version: '9.0.0' };
    expect(await addCodebook(room.desk, another)).toMatchObject({ problem: { kind: 'not-allowed' } });
  });
});
