import { beforeEach, describe, expect, it } from 'vitest';
import { Manifest } from '../../shared/domain/report/manifest.ts';
import type { Renderer } from '../../shared/use-cases/ports/documents.ts';
import { renderReport } from '../../shared/use-cases/render-report.ts';
import { type VerifyDesk, verifyReport } from '../../shared/use-cases/verify-report.ts';
import { loadInto, STAFF, staffingCsv } from '../fixtures/context-files.ts';
import { type MemoryRun, runTo, sampleYear } from '../fixtures/report-run.ts';

const KEY = 'reports/leavers-2026/2026-Q1/unit-A/manifest.json';
const AT = { action: 'verify', campaign: 'leavers-2026', clock: '2026-Q1', scope: 'unit-A' } as const;

const plain = (text: (title: string) => string): Renderer => ({
  format: 'csv',
  type: 'text/csv',
  render: async ({ title }) => ({ content: new TextEncoder().encode(text(title)) }),
});

let run: MemoryRun;
let desk: VerifyDesk;
let release: string;

beforeEach(async () => {
  run = sampleYear();
  release = (await runTo(run, '2026-Q1')).release;
  desk = { ...run, code: '0.1.0', renderers: [plain((title) => title)] };
});

const manifest = () => Manifest.parse(JSON.parse(new TextDecoder().decode(run.reports.held.get(KEY))));

describe('rendering a report', () => {
  it('writes every file under its hash and the manifest last', async () => {
    const order: string[] = [];
    const reports = {
      ...run.reports,
      keep: async (key: string, content: Uint8Array, type: string) => {
        order.push(key);
        return run.reports.keep(key, content, type);
      },
    };
    const rendered = await renderReport({ ...desk, reports }, { release, scope: 'unit-A' });
    expect(rendered).toEqual({
      ok: true,
      value: { scope: 'unit-A', manifest: run.sha256(run.reports.held.get(KEY)!) },
    });
    expect(order.at(-1)).toBe(KEY);
    expect(manifest().files.map(({ format }) => format)).toEqual(['json', 'csv']);
    for (const { key, sha256, filename, format } of manifest().files) {
      expect(run.sha256(run.reports.held.get(key)!)).toBe(sha256);
      expect(key).toContain(sha256);
      expect(filename).toBe(`OFFICIAL-SENSITIVE-attrition-drivers-cardiff-and-the-vale-2026-Q1.${format}`);
    }
    expect(manifest()).toMatchObject({
      release,
      thresholds: { k: 10 },
      instrument: { id: 'exit-interview' },
    });
    expect(manifest().inputs.length).toBe(2);
  });

  it('leaves a report that exists as it is', async () => {
    const first = await renderReport(desk, { release, scope: 'unit-A' });
    const later = { ...desk, code: '9.9.9', renderers: [plain(() => 'other')] };
    expect(await renderReport(later, { release, scope: 'unit-A' })).toEqual(first);
    expect(manifest().code).toBe('0.1.0');
  });

  it('makes no report of a release or a scope that is not there', async () => {
    expect(await renderReport(desk, { release: 'f'.repeat(64), scope: 'unit-A' })).toMatchObject({
      ok: false,
    });
    expect(await renderReport(desk, { release, scope: 'unit-Z' })).toMatchObject({ ok: false });
    expect(run.reports.held.size).toBe(0);
  });
});

describe('verifying a report', () => {
  beforeEach(async () => {
    await renderReport(desk, { release, scope: 'unit-A' });
  });

  const found = async (given: VerifyDesk = desk) => {
    const verified = await verifyReport(given, AT);
    if (!verified.ok) throw new Error(verified.problem.kind);
    return verified.value;
  };
  const change = (key: string, edit: (text: string) => string) =>
    run.reports.held.set(
      key,
      new TextEncoder().encode(edit(new TextDecoder().decode(run.reports.held.get(key)))),
    );
  const keyOf = (format: string) => manifest().files.find((file) => file.format === format)!.key;

  it('finds nothing where all is as it was made', async () => {
    const { differences, files, figures } = await found();
    expect(differences).toEqual([]);
    expect([files, figures > 100]).toEqual([2, true]);
  });

  it('says which figure of the stored report is another', async () => {
    change(keyOf('json'), (text) =>
      text.replace(
        /"Answered","detail":"(\d+)"|"detail":"(\d+)","term":"Answered"/,
        '"detail":"999","term":"Answered"',
      ),
    );
    const { differences } = await found();
    expect(differences[0]).toBe('json: the file has changed since the manifest was written');
    expect(differences[1]).toMatch(/^report\.facts\.\d\.detail: stored "999", made again "\d+"$/);
    expect(differences).toHaveLength(2);
  });

  it('says which rendering is another, or missing', async () => {
    change(keyOf('csv'), () => 'changed');
    expect((await found()).differences).toEqual(['csv: the file has changed since the manifest was written']);
    run.reports.held.delete(keyOf('csv'));
    expect((await found()).differences).toEqual(['csv: the file is missing']);
  });

  it('says where the code now makes other bytes', async () => {
    const { differences } = await found({ ...desk, renderers: [plain((title) => `${title}!`)] });
    expect(differences.map((each) => each.split(':')[0])).toEqual([
      'manifest.files.1.key',
      'manifest.files.1.sha256',
    ]);
  });

  it('says that a changed release is not the one that was released', async () => {
    const key = `releases/${release}.json`;
    run.workings.held.set(key, new TextEncoder().encode('{}'));
    expect((await found()).differences[0]).toContain('is not what its name');
    run.workings.held.delete(key);
    expect((await found()).differences[0]).toContain('is missing');
  });

  it('says that a manifest is of another report, or of a release that was not the one decided', async () => {
    const whole = run.reports.held.get(KEY)!;
    await renderReport(desk, { release, scope: 'nation' });
    run.reports.held.set(KEY, run.reports.held.get(KEY.replace('unit-A', 'nation'))!);
    expect((await found()).differences).toEqual([
      'The manifest is of another report: leavers-2026 2026-Q1 nation',
    ]);
    run.reports.held.set(KEY, whole);
    const later = (await runTo(run, '2026-Q2')).release;
    change(KEY, (text) => text.replaceAll(release, later));
    expect((await found()).differences).toEqual([
      `The manifest is of the release ${later}, and ${release} was decided`,
    ]);
  });

  it('says that a manifest is none any more, and that there is no report', async () => {
    change(KEY, () => 'not json');
    expect((await found()).differences).toEqual(['The manifest is no manifest any more']);
    run.reports.held.delete(KEY);
    expect(await verifyReport(desk, AT)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('a report with context data', () => {
  it('is made again from what was frozen with its release, whatever is loaded later', async () => {
    run = sampleYear();
    await loadInto(run, 'staffing', staffingCsv());
    release = (await runTo(run, '2026-Q1')).release;
    desk = { ...run, code: '0.1.0', renderers: [plain((title) => title)] };
    await renderReport(desk, { release, scope: 'unit-A' });
    const before = run.reports.held.get(KEY);
    const revised = { ...STAFF, A: { ...STAFF['A']!, left: [40, 6, 8] as const } };
    await loadInto(run, 'staffing', staffingCsv(revised), '2027-01-06');
    expect((await runTo(run, '2026-Q1')).release).toBe(release);
    expect(await verifyReport(desk, AT)).toMatchObject({ ok: true, value: { differences: [] } });
    expect(run.reports.held.get(KEY)).toBe(before);
    expect(manifest().inputs.map(({ key }) => key)).toContainEqual(
      expect.stringContaining('releases/context/'),
    );

    const frozen = [...run.workings.held.keys()].find((key) => key.startsWith('releases/context/'))!;
    run.workings.held.set(frozen, new TextEncoder().encode('{}'));
    const tampered = await verifyReport(desk, AT);
    expect(JSON.stringify(tampered)).toContain('the context data frozen with it, is missing or changed');
    expect(await renderReport(desk, { release, scope: 'unit-B' })).toMatchObject({ ok: false });
  });

  it('waits where what is kept of a version is not what its hash was made of', async () => {
    run = sampleYear();
    await loadInto(run, 'staffing', staffingCsv());
    const columns = [...run.workings.held.keys()].find((key) => key.startsWith('context/staffing/columns/'))!;
    run.workings.held.set(columns, new TextEncoder().encode('{}'));
    await expect(runTo(run, '2026-Q1')).rejects.toThrow('unavailable');
  });
});
