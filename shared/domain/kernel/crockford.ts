/** Base32 after Douglas Crockford: no letter that is read or heard as another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const BITS = 5;

export function toCode(bytes: Uint8Array): string {
  let code = '';
  let held = 0;
  let width = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    width += 8;
    while (width >= BITS) {
      width -= BITS;
      code += ALPHABET[(held >>> width) & 31];
      held &= (1 << width) - 1;
    }
  }
  return width === 0 ? code : code + ALPHABET[(held << (BITS - width)) & 31];
}

/**
 * Reads a code as people type and paste it: any case, spaces and hyphens anywhere, O for 0, I and L for 1.
 * Undefined where it does not stand for exactly `size` bytes.
 */
export function fromCode(typed: string, size: number): Uint8Array | undefined {
  // Nobody types this much by hand: what a code is wrapped in is not worth reading.
  if (typed.length > 200) return undefined;
  const code = typed
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (code.length !== Math.ceil((size * 8) / BITS)) return undefined;
  const bytes = new Uint8Array(size);
  let held = 0;
  let width = 0;
  let at = 0;
  for (const letter of code) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << BITS) | value;
    width += BITS;
    if (width < 8) continue;
    width -= 8;
    bytes[at++] = held >>> width;
    held &= (1 << width) - 1;
  }
  return held === 0 ? bytes : undefined;
}

/** In groups of four, for reading aloud and writing down. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';
