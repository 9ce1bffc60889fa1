import type { Release } from './release.ts';
import * as shape from './release-shape.ts';

/**
 * Takes a stored release back as released, only where its bytes are those that its name, their hash, was made of.
 * Undefined otherwise: a file that someone changed is no release.
 */
export function openRelease(
  content: Uint8Array,
  hash: string,
  sha256: (content: Uint8Array) => string,
): Release | undefined {
  if (sha256(content) !== hash) return undefined;
  return shape.Release.parse(JSON.parse(new TextDecoder().decode(content)));
}
