import { copyFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FUNCTIONS, type FunctionId } from '../shared/adapters/names.ts';
import { buildStyles } from '../web/styles/build.ts';
import { BUILD_OPTIONS } from './build-options.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where CDK takes the functions' code from. */
export const DEPLOYED = join(ROOT, 'dist', 'functions');

export interface Bundled {
  readonly id: FunctionId;
  readonly bytes: number;
}

/** The solver's code, which cannot stand inside a module, and who reads it. */
const SOLVER = fileURLToPath(import.meta.resolve('highs/runtime'));
const SOLVING: readonly FunctionId[] = ['release', 'audit'];

/** Builds every function to FOLDER/NAME/index.mjs, with the files it reads beside it. */
export async function bundleFunctions(folder: string = DEPLOYED): Promise<readonly Bundled[]> {
  await rm(folder, { recursive: true, force: true });
  // esbuild works in a process of its own: the styles are made meanwhile.
  const bundled = bundle(folder);
  const styles = buildStyles();
  await bundled;
  await writeFile(join(folder, 'respond', 'site.css'), styles.respondent);
  await writeFile(join(folder, 'import', 'site.css'), styles.respondent);
  await writeFile(join(folder, 'console', 'site.css'), styles.console);
  await writeFile(join(folder, 'render', 'site.css'), styles.report);
  await Promise.all(SOLVING.map((id) => copyFile(SOLVER, join(folder, id, 'highs.wasm'))));
  return Promise.all(
    FUNCTIONS.map(async (id) => ({ id, bytes: (await stat(join(folder, id, 'index.mjs'))).size })),
  );
}

/** All at once, so that what several of them import is read once. */
const bundle = (folder: string) =>
  build({
    entryPoints: FUNCTIONS.map((id) => ({
      in: join(ROOT, 'functions', id, 'handler.ts'),
      out: join(id, 'index'),
    })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...BUILD_OPTIONS,
  });

if (import.meta.main) {
  const lines = (await bundleFunctions()).map(
    ({ id, bytes }) => `${id.padEnd(10)} ${String(Math.ceil(bytes / 1024)).padStart(6)} KB\n`,
  );
  process.stdout.write(lines.join(''));
}
