import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoContextVersions } from '../../shared/adapters/dynamodb/context-versions.ts';
import { type ContextDesk, type ContextFile, importContext } from '../../shared/use-cases/import-context.ts';
import { listContext } from '../../shared/use-cases/list-context.ts';
import { memoryFiles } from '../fixtures/report-run.ts';
import { type Office, openOffice } from './campaign-office.ts';

let office: Office;
let desk: ContextDesk;
beforeAll(async () => {
  office = await openOffice();
  office.moveTo('2026-04-10T12:00:00Z');
  desk = {
    versions: dynamoContextVersions(office.store.client, 'context'),
    workings: memoryFiles(),
    readCsv: office.desk.readCsv,
    hash: sha256Hex,
    clock: office.desk.clock,
    campaigns: office.desk.campaigns,
    estate: office.desk.estate,
  };
});
afterAll(() => office.close());

const HEADER = 'month,unit,title,tenure,permanent,staff,resigned,left other,moved';
const ROW = '2026-03,N03SW1,PSO,lt6m,yes,4,1,0,0';
const load = (csv: string, more: Partial<ContextFile> = {}) =>
  importContext(desk, {
    kind: 'staffing',
    asAt: '2026-04-05',
    csv: Buffer.from(csv),
    dryRun: false,
    leaveOut: false,
    ...more,
  });
const loaded = async () => {
  const list = await listContext(desk);
  return list.ok ? list.value.map(({ kind, asAt, rows, refused }) => ({ kind, asAt, rows, refused })) : [];
};

describe('loading context data', () => {
  it('stores nothing in a dry run, nor while rows are refused, and says why each is', async () => {
    expect(await load(`${HEADER}\n${ROW}\n`, { dryRun: true })).toMatchObject({
      value: { outcome: 'dry-run', taken: 1 },
    });
    expect(await load(`${HEADER}\n${ROW}\n2026-03,Atlantis,PSO,lt6m,yes,4,1,0,0\n`)).toMatchObject({
      value: { outcome: 'refused', refusedRows: [{ line: 3, reason: 'unit: there is no unit "Atlantis"' }] },
    });
    expect(await loaded()).toEqual([]);
  });

  it('keeps a version for each day, and changes nothing when the same comes again', async () => {
    const file = `${HEADER}\n${ROW}\n2026-02,Cardiff and the Vale,PO,gt10y,yes,9,0,0,0\n`;
    expect(await load(file)).toMatchObject({
      value: { outcome: 'loaded', months: { from: '2026-02', to: '2026-03' } },
    });
    const otherOrder = `${HEADER}\r\n2026-02,n03sw1,po,gt10y,YES,9,0,0,0\r\n${ROW}\r\n`;
    expect(await load(otherOrder)).toMatchObject({ value: { outcome: 'already-loaded' } });
    const revised = file.replace('4,1,0,0', '4,2,0,0');
    expect(await load(revised)).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await load(file, { average: '2-point' })).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await load(revised, { replace: true })).toMatchObject({ value: { outcome: 'loaded' } });
    expect(await load(revised, { replace: true })).toMatchObject({ value: { outcome: 'already-loaded' } });
    expect(await load(revised)).toMatchObject({ value: { outcome: 'already-loaded' } });
    const [first, corrected] = await desk.versions.versions('staffing');
    expect([first!.revision, corrected!.revision]).toEqual([undefined, 2]);
    expect(await load(revised, { asAt: '2026-04-09' })).toMatchObject({ value: { outcome: 'loaded' } });
    expect(await loaded()).toEqual([
      { kind: 'staffing', asAt: '2026-04-05', rows: 2, refused: 0 },
      { kind: 'staffing', asAt: '2026-04-05', rows: 2, refused: 0 },
      { kind: 'staffing', asAt: '2026-04-09', rows: 2, refused: 0 },
    ]);
  });

  it('takes no data of a day that is still to come, and no empty file', async () => {
    expect(await load(`${HEADER}\n${ROW}\n`, { asAt: '2026-04-11' })).toMatchObject({ ok: false });
    expect(await load(`${HEADER}\n`, { asAt: '2026-04-08' })).toMatchObject({ ok: false });
  });

  it('reads titles by the newest role map, and leaves refused rows out only where it is told to', async () => {
    const file = `${HEADER}\n2026-03,N03SW1,Chief of tea,lt6m,yes,4,1,0,0\n${ROW}\n${ROW}\n`;
    const more = { asAt: '2026-04-10', leaveOut: true };
    expect(await load(file, more)).toMatchObject({ problem: { issues: [{ at: 'title' }] } });
    expect(await load('title,role\nChief of tea,other\n', { kind: 'roles' })).toMatchObject({
      value: { outcome: 'loaded' },
    });
    expect(await load(file, more)).toMatchObject({
      value: { outcome: 'loaded', taken: 2, refusedRows: [{ line: 4 }] },
    });
    expect(await loaded()).toContainEqual({ kind: 'staffing', asAt: '2026-04-10', rows: 2, refused: 1 });
    const mistaken = await load('title,role\nPQiP learner,pso\n', { kind: 'roles', asAt: '2026-04-09' });
    expect(mistaken).toMatchObject({ value: { outcome: 'refused', refusedRows: [{ line: 2 }] } });
  });
});
