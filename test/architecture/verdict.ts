import type { Reading } from './read-modules.ts';

/** Fewer than this and the reader missed most of the building: a parser that fails reads nothing and finds nothing. */
const FEWEST_FILES = 150;

export function verdict(reading: Reading, fewest = FEWEST_FILES): readonly string[] {
  const { files, imports, unread, broken } = reading;
  return [
    ...(files < fewest ? [`Read only ${files} files: at least ${fewest} were expected.`] : []),
    ...(imports < files
      ? [`Read only ${imports} imports in ${files} files: the parser is not working.`]
      : []),
    ...unread.map((file) => `Not read: ${file}`),
    ...broken,
  ];
}
