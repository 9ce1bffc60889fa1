import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

it('gives the same report the same bytes in another process, time zone and order', async () => {
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.same-bytes-'));
  try {
    const script = join(folder, 'same-bytes.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'same-bytes.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
    });
    const run = async (zone: string, ...more: string[]) =>
      (await promisify(execFile)(process.execPath, [script, ...more], { env: { ...process.env, TZ: zone } }))
        .stdout;
    const [one, other] = await Promise.all([run('Europe/London'), run('Pacific/Auckland', '--backwards')]);
    expect(one.split('\n')).toHaveLength(12);
    expect(one).toBe(other);
  } finally {
    await rm(folder, { recursive: true });
  }
});
