import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeWhole } from '../data-folder.ts';

export type ObjectStore = ReturnType<typeof objectStore>;

const TYPES = '.types';

/** Objects as files, their content types in a tree beside them, written first: an object is there once its file is. */
export function objectStore(folder: string) {
  const path = (bucket: string, key: string) => join(folder, bucket, ...key.split('/').map(fileName));
  const typePath = (bucket: string, key: string) =>
    join(folder, TYPES, bucket, ...key.split('/').map(fileName));
  const remove = (bucket: string, key: string): void => rmSync(path(bucket, key), { force: true });
  /** In the order of S3: by UTF-8 bytes. */
  const keys = (bucket: string): readonly string[] => {
    const root = join(folder, bucket);
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .map((name) => name.split(sep).map(decodeURIComponent).join('/'))
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  };
  return {
    has: (bucket: string, key: string): boolean => existsSync(path(bucket, key)),
    put(bucket: string, key: string, content: Uint8Array, type: string): void {
      writeWhole(typePath(bucket, key), type);
      writeWhole(path(bucket, key), content);
    },
    get(bucket: string, key: string) {
      const file = path(bucket, key);
      if (!existsSync(file)) return undefined;
      const type = readFileSync(typePath(bucket, key), 'utf8');
      return { content: readFileSync(file), type, modified: statSync(file).mtime };
    },
    remove,
    /** What was put there before, by the clock of this machine. */
    removeBefore(bucket: string, instant: number): void {
      for (const key of keys(bucket)) if (statSync(path(bucket, key)).mtimeMs < instant) remove(bucket, key);
    },
    keys,
  };
}

/** A name that no file system reads otherwise: Windows forbids some signs and drops a dot at the end. */
const fileName = (segment: string): string =>
  encodeURIComponent(segment).replaceAll('*', '%2A').replace(/\.$/, '%2E').replace(/^$/, '%00');
