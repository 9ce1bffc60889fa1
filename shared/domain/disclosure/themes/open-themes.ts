import type { ThemeRelease } from './theme-release.ts';
import * as shape from './theme-shape.ts';

/** Takes stored themes back as released, only where the bytes are those that their name, a hash, was made of. */
export function openThemes(
  content: Uint8Array,
  hash: string,
  sha256: (content: Uint8Array) => string,
): ThemeRelease | undefined {
  if (sha256(content) !== hash) return undefined;
  return shape.ThemeRelease.parse(JSON.parse(new TextDecoder().decode(content)));
}
