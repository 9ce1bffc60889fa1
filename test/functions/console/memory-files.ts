import type { Files } from '../../../shared/use-cases/ports/files.ts';

export interface MemoryFiles extends Files {
  readonly contents: Map<string, Uint8Array>;
}

/** A bucket that lasts as long as the test, and tells what is asked of it. */
export function memoryFiles(tell: (call: keyof Files) => void = () => undefined): MemoryFiles {
  const contents = new Map<string, Uint8Array>();
  return {
    contents,
    async get(key) {
      tell('get');
      return contents.get(key);
    },
    async keep(key, content) {
      tell('keep');
      if (contents.has(key)) return false;
      contents.set(key, content);
      return true;
    },
    async list(prefix) {
      tell('list');
      return [...contents.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
}
