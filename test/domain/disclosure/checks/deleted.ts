import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The domain's modules by their path in `shared/domain/disclosure`, as they are or with a check taken out. */
export type Load = (path: string) => Promise<Record<string, (...given: readonly never[]) => unknown>>;

export const module = async <T>(load: Load, path: string): Promise<T> => (await load(path)) as T;

export interface Deletion {
  /** In `shared/domain/disclosure`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const asItIs: Load = (path) => import(join(ROOT, 'shared/domain/disclosure', path));

/** A copy of the gate in which one check is deleted, among the rest of the domain as it is. */
export function without({ file, from, to }: Deletion): { readonly load: Load; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-check-'));
  const domain = join(folder, 'shared/domain');
  mkdirSync(domain, { recursive: true });
  for (const name of readdirSync(join(ROOT, 'shared/domain'))) {
    const [real, here] = [join(ROOT, 'shared/domain', name), join(domain, name)];
    if (name === 'disclosure') cpSync(real, here, { recursive: true });
    else symlinkSync(real, here, 'junction');
  }
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const path = join(folder, 'shared/domain/disclosure', file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times.`);
  writeFileSync(path, parts.join(to));
  return { folder, load: (name) => import(join(folder, 'shared/domain/disclosure', name)) };
}
