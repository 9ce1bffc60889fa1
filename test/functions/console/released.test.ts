import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releasedZip } from '../../../functions/console/released-zip.ts';
import { listReleased } from '../../../shared/use-cases/read-released.ts';
import { type ConsoleSite, openConsole } from './site.ts';

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
  expect(reply.status).toBe(200);
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, rowsIn(content)]));
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
    expect(Object.keys(files)).toEqual(['released-figures.csv', 'codebook.csv']);
    const [row] = files['released-figures.csv']!;
    expect(row).toMatchObject({ campaign: 'leavers-2026', release: hash, answer: 'yes', x: '30', n: '41' });
    const questions = new Set(files['codebook.csv']!.map(({ name }) => name));
    for (const { question } of files['released-figures.csv']!) expect(questions).toContain(question);
    const deed = { what: 'released figures downloaded', target: { of: 'everything' } };
    expect(await site.audit()).toMatchObject([
      { ...deed, step: { is: 'intent' } },
      { ...deed, step: { is: 'outcome', ended: 'done' } },
    ]);
  });

  it('is also there for one campaign, and for one run', async () => {
    await site.release();
    const all = await taken('/released/everything.zip');
    expect(await taken('/released/leavers-2026/figures.zip')).toEqual(all);
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

  it('is the same bytes each time, and stops where it would be too large to send', async () => {
    await site.release();
    const listed = await listReleased(site.desk);
    const made = () => releasedZip(site.desk, listed, 1_000_000);
    expect(await made()).toEqual(await made());
    expect(await releasedZip(site.desk, listed, 100)).toBeUndefined();
  });
});
