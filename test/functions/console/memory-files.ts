import type { Files } from '../../../shared/use-cases/ports/files.ts';

export interface MemoryFiles extends Files {
  readonly contents: Map<string, Uint8Array>;
}

/** A bucket that lasts as long as the test. */
export function memoryFiles(): MemoryFiles {
  const contents = new Map<string, Uint8Array>();
  return {
    contents,
    get: async (key) => contents.get(key),
    async keep(key, content) {
      if (contents.has(key)) return false;
      contents.set(key, content);
      return true;
    },
    list: async (prefix) => [...contents.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
}
