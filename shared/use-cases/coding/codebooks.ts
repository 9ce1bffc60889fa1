import type { CodingBatch } from '../../domain/coding/batch.ts';
import { byVersion, type Codebook, readCodebook } from '../../domain/coding/codebook.ts';
import { FIRST_CODEBOOK } from '../../domain/coding/first-codebook.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CodingDesk } from './coding-desk.ts';

type Shelf = Pick<CodingDesk, 'codebooks'>;

const all = async ({ codebooks }: Shelf): Promise<readonly Codebook[]> => [
  FIRST_CODEBOOK,
  ...(await codebooks.list()),
];

/** The version that new batches are coded by. */
export async function newestCodebook(desk: Shelf): Promise<Codebook> {
  return (await all(desk)).toSorted(byVersion).at(-1) ?? FIRST_CODEBOOK;
}

export async function codebookOf(
  desk: Shelf,
  { codebook }: Pick<CodingBatch, 'codebook'>,
): Promise<Codebook> {
  const found = (await all(desk)).find(
    ({ id, version }) => id === codebook.id && version === codebook.version,
  );
  if (found === undefined) throw new Error(`There is no codebook ${codebook.id} ${codebook.version}.`);
  return found;
}

/** A new version, for the batches formed from then on. The same again changes nothing. */
export async function addCodebook(desk: Shelf, value: unknown): Promise<Result<Codebook>> {
  const read = readCodebook(value);
  if (!read.ok) return read;
  const { id, version } = read.value;
  const standing = (await all(desk)).find((one) => one.version === version);
  if (standing !== undefined)
    return canonicalJson(standing) === canonicalJson(read.value) ? read : fail(taken(standing));
  const newest = await newestCodebook(desk);
  if (id !== newest.id) return fail({ kind: 'not-allowed', why: `The codebook is called ${newest.id}.` });
  if (byVersion(read.value, newest) < 0)
    return fail({
      kind: 'not-allowed',
      why: `Version ${version} is older than ${newest.version}, which is used.`,
    });
  return (await desk.codebooks.keep(read.value)) ? ok(read.value) : fail(taken(read.value));
}

const taken = ({ version }: Codebook) =>
  ({
    kind: 'conflict',
    what: `Version ${version} of the codebook stands already, and never changes.`,
  }) as const;
