import { ContextSnapshot } from '../domain/context/snapshot.ts';
import type { Release } from '../domain/disclosure/release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';

interface Opening {
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

/** The context data that were frozen with a release, only where the bytes are those that the release names. */
export async function openContext(
  { workings, sha256 }: Opening,
  { context }: Release,
): Promise<Result<ContextSnapshot | undefined>> {
  if (context === undefined) return ok(undefined);
  const content = await workings.get(context.key);
  if (content === undefined || sha256(content) !== context.sha256)
    return fail({ kind: 'unavailable', what: context.key });
  return ok(ContextSnapshot.parse(JSON.parse(new TextDecoder().decode(content))));
}
