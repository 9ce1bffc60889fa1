import type { ReleasedCut } from './cut.ts';
import * as shape from './cut-shape.ts';

/** Takes a granted table back as released, only where its bytes are those that its name was made of. */
export function openCut(
  content: Uint8Array,
  hash: string,
  sha256: (content: Uint8Array) => string,
): ReleasedCut | undefined {
  if (sha256(content) !== hash) return undefined;
  return shape.ReleasedCut.parse(JSON.parse(new TextDecoder().decode(content)));
}
