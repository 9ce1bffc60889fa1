import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RELEASE } from './release.ts';
import { type ConsoleSite, FILES, openConsole } from './site.ts';

let site: ConsoleSite;
let researcher: string;
beforeEach(async () => {
  site = await openConsole();
  await site.open();
  researcher = await site.as('researcher');
});
afterEach(() => site.close());

const taken = async (path: string) => {
  const reply = await site.get(path, researcher);
  expect(reply.status).toBe(303);
  const link = new URL(reply.headers.get('location')!);
  expect(link.origin).toBe(FILES);
  expect(link.searchParams.get('as')).toMatch(/^OFFICIAL-SENSITIVE-released-figures-[\w-]+\.zip$/);
  const files = unzipSync((await site.reports.get(link.pathname.slice(1)))!);
  expect(Object.keys(files)).toEqual(['released-figures.csv', 'released-figures.parquet', 'codebook.csv']);
  return {
    figures: rowsIn(files['released-figures.csv']!),
    codes: rowsIn(files['codebook.csv']!),
    file: link.pathname,
  };
};

const rowsIn = (content: Uint8Array): Record<string, string>[] => {
  const rows: Record<string, string>[] = parse(strFromU8(content), { columns: true });
  return rows;
};

describe('the file of everything released', () => {
  it('is found from the list of campaigns, and has figures and code book', async () => {
    const hash = await site.release();
    expect(await (await site.get('/', researcher)).text()).toContain('href="/released"');
    const page = await (await site.get('/released', researcher)).text();
    expect(page).toContain('href="/released/everything.zip"');
    const files = await taken('/released/everything.zip');
    const [row] = files.figures;
    expect(row).toMatchObject({ campaign: 'leavers-2026', release: hash, answer: 'yes', x: '30', n: '41' });
    const questions = new Set(files.codes.map(({ name }) => name));
    for (const { question } of files.figures) expect(questions).toContain(question);
    const deed = { what: 'released figures downloaded', target: { of: 'everything' } };
    expect(await site.audit()).toMatchObject([
      { ...deed, step: { is: 'intent' } },
      { ...deed, step: { is: 'outcome', ended: 'done' } },
    ]);
  });

  it('is also there for one campaign, and for one run', async () => {
    await site.release();
    const all = await taken('/released/everything.zip');
    expect((await taken('/released/leavers-2026/figures.zip')).figures).toEqual(all.figures);
    const run = await taken(`/released/leavers-2026/figures.zip?clock=${RELEASE.clock}`);
    expect(run.figures).toEqual(all.figures);
    expect((await site.get('/released/leavers-2026/figures.zip?clock=1999-Q1', researcher)).status).toBe(404);
    expect((await site.get('/released/no-such/figures.zip', researcher)).status).toBe(404);
  });

  it('is for nobody who may not see the nation', async () => {
    await site.release();
    const reader = await site.as('head');
    for (const path of ['/released', '/released/everything.zip', '/released/leavers-2026/figures.zip']) {
      expect((await site.get(path, reader)).status).toBe(403);
    }
  });

  it('is made once for as long as nothing is added, and is nothing while nothing is released', async () => {
    expect((await site.get('/released/everything.zip', researcher)).status).toBe(404);
    await site.release();
    const { file } = await taken('/released/everything.zip');
    site.asked();
    expect((await taken('/released/everything.zip')).file).toBe(file);
    expect(site.asked().filter((call) => call.startsWith('keep'))).toEqual([]);
  });
});
