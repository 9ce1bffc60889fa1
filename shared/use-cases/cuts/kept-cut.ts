import { cutKey, type ReleasedCut } from '../../domain/disclosure/cuts/cut.ts';
import { openCut } from '../../domain/disclosure/cuts/open-cut.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { Files } from '../ports/files.ts';

/** A table that was granted, by the hash that it is named by. Undefined where its bytes are missing or others. */
export async function keptCut(
  { workings, sha256 }: { readonly workings: Pick<Files, 'get'>; readonly sha256: ContentHash },
  hash: string,
): Promise<ReleasedCut | undefined> {
  const content = await workings.get(cutKey(hash));
  return content && openCut(content, hash, sha256);
}
