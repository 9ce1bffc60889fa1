import { existsSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FUNCTIONS, type FunctionId } from '../shared/adapters/names.ts';
import { buildStyles } from '../web/styles/build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where CDK takes the functions' code from. */
export const DEPLOYED = join(ROOT, 'dist', 'functions');

/** Lambda hands a function its credentials in the environment: the SDK never comes to ask these. */
const NEVER_ASKED = [
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-login',
  '@smithy/credential-provider-imds',
];

export interface Bundled {
  readonly id: FunctionId;
  readonly bytes: number;
}

/** Builds every function to FOLDER/NAME/index.mjs, with the files it reads beside it. */
export async function bundleFunctions(folder: string = DEPLOYED): Promise<readonly Bundled[]> {
  await rm(folder, { recursive: true, force: true });
  const styles = buildStyles();
  const css: Partial<Record<FunctionId, string>> = {
    respond: styles.respondent,
    console: styles.console,
    render: styles.report,
  };
  const present = FUNCTIONS.filter((id) => existsSync(source(id)));
  return Promise.all(
    present.map(async (id) => {
      const into = join(folder, id);
      await mkdir(into, { recursive: true });
      if (css[id] !== undefined) await writeFile(join(into, 'site.css'), css[id]);
      return { id, bytes: await bundle(id, join(into, 'index.mjs')) };
    }),
  );
}

const source = (id: FunctionId): string => join(ROOT, 'functions', id, 'handler.ts');

async function bundle(id: FunctionId, outfile: string): Promise<number> {
  await build({
    entryPoints: [source(id)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: NEVER_ASKED,
    loader: { '.ttf': 'binary' },
    banner: { js: REQUIRE },
    legalComments: 'none',
    logLevel: 'warning',
  });
  return (await stat(outfile)).size;
}

/** Some packages are still CommonJS within and call `require` for Node's own modules. */
const REQUIRE =
  "import{createRequire as holdfastRequire}from'node:module';const require=holdfastRequire(import.meta.url);";

if (import.meta.main) {
  const lines = (await bundleFunctions()).map(
    ({ id, bytes }) => `${id.padEnd(10)} ${String(Math.ceil(bytes / 1024)).padStart(6)} KB\n`,
  );
  process.stdout.write(lines.join(''));
}
