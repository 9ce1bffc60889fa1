import { weightInSql } from './checksum.ts';
import { DRIVER_IDS, ITEMS, POINTS } from './survey.ts';

/** `PILES` stands for the folder, quoted as SQL asks. */
const SLIPS = "read_parquet('PILES/slips.parquet')";
const columns = DRIVER_IDS.map((_, at) => `d${at}`);

export const TO_PARQUET = `COPY (SELECT unit::USMALLINT AS unit, month::UTINYINT AS month,
  ${ITEMS.map((id) => `${id}::UTINYINT AS ${id}`).join(', ')},
  ${columns.map((id) => `${id}::BOOLEAN AS ${id}`).join(', ')}
  FROM read_csv('PILES/slips.csv')) TO 'PILES/slips.parquet' (FORMAT parquet)`;

const monthly = `monthly AS MATERIALIZED (
  SELECT unit, month, ${columns.map((id) => `count(*) FILTER (${id}) AS ${id}`).join(', ')}
  FROM ${SLIPS} GROUP BY unit, month)`;
const longDrivers = columns
  .map((id, at) => `SELECT unit, month, ${at} AS col, ${id} AS n FROM monthly`)
  .join(' UNION ALL ');
const drivers = `long AS (${longDrivers})`;
const ends = `
  SELECT 'unit-month-driver' AS name, sum(n * (${weightInSql('unit-month-driver', 'unit::BIGINT', 'month::BIGINT', 'col')})) AS sum FROM long
  UNION ALL SELECT 'unit-driver', sum(n * (${weightInSql('unit-driver', 'unit::BIGINT', '0', 'col')})) FROM (SELECT unit, col, sum(n) AS n FROM long GROUP BY unit, col)
  UNION ALL SELECT 'unit-item-score', sum(n * (${weightInSql('unit-item-score', 'unit::BIGINT', '0', 'col')})) FROM scores`;

/** One UNION of GROUP BYs. */
const union = `WITH ${monthly}, ${drivers}, scores AS (${ITEMS.map(
  (id, at) =>
    `SELECT unit, ${at * POINTS} + ${id} - 1 AS col, count(*) AS n FROM ${SLIPS} WHERE ${id} > 0 GROUP BY unit, ${id}`,
).join(' UNION ALL ')}) ${ends}`;

const wide = ITEMS.flatMap((id) =>
  Array.from({ length: POINTS }, (_, at) => ({ id, at, as: `${id}_${at}` })),
);
/** One pass with a filter for each cell. */
const filters = `WITH ${monthly}, ${drivers}, wide AS MATERIALIZED (SELECT unit, ${wide
  .map(({ id, at, as }) => `count(*) FILTER (${id} = ${at + 1}) AS ${as}`)
  .join(', ')} FROM ${SLIPS} GROUP BY unit), scores AS (${wide
  .map(({ as }, col) => `SELECT unit, ${col} AS col, ${as} AS n FROM wide`)
  .join(' UNION ALL ')}) ${ends}`;

export const QUERIES = {
  'DuckDB, one union of groupings': union,
  'DuckDB, filters in one pass': filters,
} as const;
