import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The domain's modules by their path in `shared/domain/disclosure`, as they are or with a check taken out. */
export type Load = (path: string) => Promise<Record<string, (...given: readonly never[]) => unknown>>;

export interface Deletion {
  /** In `shared/domain/disclosure`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const asItIs: Load = (path) => import(join(ROOT, 'shared/domain/disclosure', path));

/** A copy of the domain in which one check is deleted. */
export function without({ file, from, to }: Deletion): { readonly load: Load; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-check-'));
  cpSync(join(ROOT, 'shared/domain'), join(folder, 'shared/domain'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const path = join(folder, 'shared/domain/disclosure', file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times.`);
  writeFileSync(path, parts.join(to));
  return { folder, load: (module) => import(join(folder, 'shared/domain/disclosure', module)) };
}
