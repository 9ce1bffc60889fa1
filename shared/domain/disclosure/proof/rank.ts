/** A set of linearly independent rows over the rationals, in exact integer arithmetic. */
export class Independent {
  readonly #rows: { readonly lead: number; readonly row: readonly bigint[] }[] = [];

  get rank(): number {
    return this.#rows.length;
  }

  /** What is left of a row once the independent ones are taken out of it, or undefined where nothing is. */
  rest(row: readonly bigint[]): readonly bigint[] | undefined {
    let left = row;
    for (const { lead, row: held } of this.#rows) {
      const factor = left[lead] ?? 0n;
      if (factor === 0n) continue;
      const pivot = held[lead] ?? 1n;
      left = reduced(left.map((value, i) => value * pivot - (held[i] ?? 0n) * factor));
    }
    return left.some((value) => value !== 0n) ? left : undefined;
  }

  /** Adds a row; false where it depends on those already here. */
  add(row: readonly bigint[]): boolean {
    const left = this.rest(row);
    if (left === undefined) return false;
    this.#rows.push({ lead: left.findIndex((value) => value !== 0n), row: left });
    return true;
  }

  copy(): Independent {
    const copy = new Independent();
    copy.#rows.push(...this.#rows);
    return copy;
  }
}

/** Divided by the greatest common divisor, so that numbers stay small. */
function reduced(row: readonly bigint[]): readonly bigint[] {
  const divisor = row.reduce((gcd, value) => greatestCommonDivisor(gcd, value < 0n ? -value : value), 0n);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
