import { ContextKind } from '../domain/context/rows.ts';
import type { ContextVersion } from '../domain/context/version.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { ContextVersions } from './ports/context-versions.ts';

/** Every version that is loaded, kind by kind, the newest last: that one is what the next release is made with. */
export async function listContext(desk: {
  readonly versions: Pick<ContextVersions, 'versions'>;
}): Promise<Result<readonly ContextVersion[]>> {
  const all = await Promise.all(ContextKind.options.map((kind) => desk.versions.versions(kind)));
  return ok(all.flat());
}
