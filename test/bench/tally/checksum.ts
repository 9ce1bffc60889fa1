/** Three tables whose cells two engines must agree on, each cell weighed by where it stands. */
export type TableOf = 'unit-driver' | 'unit-item-score' | 'unit-month-driver';

const START = { 'unit-driver': 1, 'unit-item-score': 500_009, 'unit-month-driver': 800_011 } as const;

/** The weight of a cell: small enough that sums over a million answers stay exact. */
export const weightOf = (table: TableOf, unit: number, month: number, column: number): number =>
  (START[table] + unit * 1_009 + month * 131_071 + column * 8_191) % 1_000_003;

/** The same weight in SQL, of expressions for unit, month and column. */
export const weightInSql = (table: TableOf, unit: string, month: string, column: string): string =>
  `(${START[table]} + ${unit} * 1009 + ${month} * 131071 + ${column} * 8191) % 1000003`;
