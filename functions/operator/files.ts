import { readFileSync, writeFileSync } from 'node:fs';
import { Stop } from './command.ts';

export function fileBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Stop(
      code === 'ENOENT' ? `There is no file ${path}.` : `The file ${path} cannot be read (${code}).`,
    );
  }
}

/** Strictly UTF-8: a list of addresses that is misread is worse than one that is refused. */
export function fileText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileBytes(path));
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `The file ${path} is not UTF-8 text: save it, or the sheet that it holds, as "CSV UTF-8".`,
    );
  }
}

export function fileJson(path: string): unknown {
  try {
    return JSON.parse(fileText(path));
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`The file ${path} is not JSON: ${(error as Error).message}.`);
  }
}

export function writeFile(path: string, content: string): void {
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Stop(
      code === 'EEXIST' ? `The file ${path} exists already.` : `The file ${path} cannot be written.`,
    );
  }
}
