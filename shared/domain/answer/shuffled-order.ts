/** Bytes that a seed determines, with no visible pattern: each call goes on where the last one ended. */
export type ByteStream = (count: number) => Uint8Array;

const DRAWN = 2 ** 32;

/** The positions 0 to count − 1 in an order that the stream determines; all orders are equally likely (Fisher–Yates). */
export function shuffledOrder(count: number, bytes: ByteStream): readonly number[] {
  const order = Array.from({ length: count }, (_, position) => position);
  for (let last = count - 1; last > 0; last -= 1) {
    const pick = drawBelow(last + 1, bytes);
    const [moved, picked] = [order[last] ?? 0, order[pick] ?? 0];
    order[last] = picked;
    order[pick] = moved;
  }
  return order;
}

/** Draws anew above the last whole multiple of the limit: a plain remainder would favour low numbers. */
function drawBelow(limit: number, bytes: ByteStream): number {
  const ceiling = DRAWN - (DRAWN % limit);
  for (;;) {
    const four = bytes(4);
    const drawn = new DataView(four.buffer, four.byteOffset, four.byteLength).getUint32(0);
    if (drawn < ceiling) return drawn % limit;
  }
}
