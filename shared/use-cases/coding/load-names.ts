import { nameWords } from '../../domain/coding/names-list.ts';
import { hexOf } from '../../domain/kernel/bytes.ts';
import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { CodingDesk } from './coding-desk.ts';

const SALT_BYTES = 16;
/** Eight bytes: of 50,000 words, two share one once in ten thousand million lists. */
const HASH_CHARACTERS = 16;

export const hashOfName = (sha256: ContentHash, salt: string, word: string): string =>
  sha256(new TextEncoder().encode(`${salt} ${word}`)).slice(0, HASH_CHARACTERS);

/**
 * Takes the names that are hidden in every text from now on, in the place of those before. Of a list of people nothing
 * is kept but its words, each once, as hashes in an order that says nothing. Whoever can read the table can still try
 * words: the hashes keep names from being seen, not from being guessed.
 */
export async function loadNames(
  { names, sha256, random }: Pick<CodingDesk, 'names' | 'sha256' | 'random'>,
  list: string,
  dryRun: boolean,
): Promise<Result<{ readonly words: number }>> {
  const words = nameWords(list);
  if (words.length === 0) return fail(invalid('names', 'There is no name in the file.'));
  if (!dryRun) {
    const salt = hexOf(random.bytes(SALT_BYTES));
    await names.replace({ salt, hashes: words.map((word) => hashOfName(sha256, salt, word)).toSorted() });
  }
  return ok({ words: words.length });
}
