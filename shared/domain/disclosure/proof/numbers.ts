/** A number a column, by name; 0 until it is set. */
export class Numbers {
  readonly named = new Map<string, Int32Array>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get all(): readonly Int32Array[] {
    return [...this.named.values()];
  }

  of(name: string): Int32Array {
    const held = this.named.get(name) ?? new Int32Array(this.#size);
    this.named.set(name, held);
    return held;
  }
}
