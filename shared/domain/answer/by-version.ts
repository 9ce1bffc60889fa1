import { byVersion } from '../instrument/version.ts';

/** Slips that are packed together, the version they are called by, and other versions that some of them are of. */
export interface VersionGroup<T> {
  readonly version: string;
  readonly also: readonly string[];
  readonly slips: readonly T[];
}

/**
 * Slips by the version that was answered. A correction splits them by time, so they lie apart only where k or more
 * are of each version; else all lie together under every version's name.
 */
export function groupByVersion<T extends { readonly version: string }>(
  slips: readonly T[],
  k: number,
): readonly VersionGroup<T>[] {
  const groups = Map.groupBy(slips, ({ version }) => version);
  const versions = [...groups.keys()].toSorted(byVersion).toReversed();
  if ([...groups.values()].every(({ length }) => length >= k)) {
    return versions.map((version) => ({ version, also: [], slips: groups.get(version) ?? [] }));
  }
  const [version, ...also] = versions;
  return version === undefined ? [] : [{ version, also, slips }];
}
