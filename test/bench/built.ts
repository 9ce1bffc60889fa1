import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Where what the bench builds lies; the system clears it away. */
export const WORKSHOP = mkdtempSync(join(tmpdir(), 'holdfast-bench-built-'));

/** Builds one of `entries` as the functions are built: type stripping alone cannot run JSX. */
export async function built(entry: string): Promise<string> {
  const outfile = join(WORKSHOP, entry, 'index.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL(`entries/${entry}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
    banner: {
      js: "import{createRequire as benchRequire}from'node:module';const require=benchRequire(import.meta.url);",
    },
  });
  return outfile;
}

export const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(file).href)) as T;
