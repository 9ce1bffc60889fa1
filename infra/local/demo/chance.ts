/** Draws that come out the same on every machine: the demo's people and answers are a story, not a sample. */
export class Chance {
  #state: number;

  constructor(seed: string) {
    let hash = 2_166_136_261;
    for (const byte of Buffer.from(seed)) hash = Math.imul(hash ^ byte, 16_777_619);
    this.#state = hash;
  }

  /** From 0 up to 1: mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of them, each as likely as its weight says. */
  pick<T>(things: readonly T[], weight: (thing: T) => number = () => 1): T {
    const weights = things.map(weight);
    let left = this.next() * weights.reduce((sum, one) => sum + one, 0);
    const found = things.find((_, index) => (left -= weights[index] ?? 0) < 0) ?? things.at(-1);
    if (found === undefined) throw new RangeError('Nothing to pick from.');
    return found;
  }
}
