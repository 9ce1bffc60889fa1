import { createRequire } from 'node:module';

type Read = (path: unknown, ...rest: unknown[]) => unknown;

// What the build lays beside a function's bundle, or turns into bytes, is not there where its source is run.

const { resolve } = createRequire(import.meta.url);

export function withStyles<T extends object>(fs: T): T {
  const { readFileSync: read } = fs as unknown as { readFileSync: Read };
  const readFileSync: Read = (path, ...rest) =>
    String(path).endsWith('/site.css') ? 'body{}' : read(path, ...rest);
  return { ...fs, readFileSync };
}

export function withSolver<T extends object>(fs: T): T {
  const { readFile: read } = fs as unknown as { readFile: Read };
  const readFile: Read = (path, ...rest) =>
    read(String(path).endsWith('/highs.wasm') ? resolve('highs/runtime') : path, ...rest);
  return { ...fs, readFile };
}

export async function font(weight: '400Regular' | '700Bold'): Promise<{ default: Buffer }> {
  const { readFileSync } = await import('node:fs');
  return { default: readFileSync(resolve(`@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`)) };
}
