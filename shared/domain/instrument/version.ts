const parts = (version: string): readonly number[] => version.split('.').map(Number);

/** Negative where `a` is the earlier version. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const differing = left.findIndex((part, place) => part !== right[place]);
  return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}

/** The version after one that changes words and nothing else. */
export function nextCorrection(version: string): string {
  const [major = 0, minor = 0, patch = 0] = parts(version);
  return [major, minor, patch + 1].join('.');
}
