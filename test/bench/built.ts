import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

/** Where what the bench builds lies; the system clears it away. */
export const WORKSHOP = mkdtempSync(join(tmpdir(), 'holdfast-bench-built-'));

/** As most people build a function. */
const USUAL = {
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
} satisfies BuildOptions;

/** Builds one of `entries`: type stripping alone cannot run JSX. */
export async function built(entry: string, options: BuildOptions = USUAL): Promise<string> {
  const outfile = join(WORKSHOP, entry, 'index.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL(`entries/${entry}.ts`, import.meta.url))],
    outfile,
    ...options,
  });
  return outfile;
}

export const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(file).href)) as T;
