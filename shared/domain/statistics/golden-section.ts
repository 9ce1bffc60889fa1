const SHRINK = (Math.sqrt(5) - 1) / 2;

/** Where a function with one peak between two ends is largest, to a part in 10⁹ of their distance. */
export function goldenSection(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let left = high - SHRINK * (high - low);
  let right = low + SHRINK * (high - low);
  let [atLeft, atRight] = [f(left), f(right)];
  while (high - low > 1e-9 * (to - from)) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - SHRINK * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + SHRINK * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}
