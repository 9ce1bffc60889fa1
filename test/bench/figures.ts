/** One measured thing: what it is, its value and its unit, and what it is held against. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** In words: what it is compared with, or aims at. */
  readonly note?: string;
}

export interface Part {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export const median = (values: readonly number[]): number => percentile(values, 50);

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Three significant digits, as a number. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export function tableOf({ title, figures }: Part): string {
  const rows = figures.map(
    ({ what, value, unit, note = '' }) => [what, `${rounded(value)} ${unit}`, note] as const,
  );
  const wide = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [wide(0), wide(1)];
  const lines = rows.map(([what, value, note]) =>
    `  ${what.padEnd(first)}  ${value.padStart(second)}  ${note}`.trimEnd(),
  );
  return [title, ...lines, ''].join('\n');
}

/** Processor time of this process that some work takes, in milliseconds. */
export async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
