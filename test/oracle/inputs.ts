import * as z from 'zod/mini';
import type { Solver } from '../../shared/domain/disclosure/proof/linear-program.ts';
import { fail, type Result } from '../../shared/domain/kernel/result.ts';
import { schemaIssues } from '../../shared/domain/kernel/schema-issues.ts';

/** One method of the oracle: its input is read before it is computed with, so that nonsense is a reason and no error. */
export type Method = (input: unknown, solver: Solver) => Result<unknown>;

export const method =
  <T>(shape: z.ZodMiniType<T>, compute: (input: T, solver: Solver) => Result<unknown>): Method =>
  (input, solver) => {
    const read = shape.safeParse(input);
    return read.success
      ? compute(read.data, solver)
      : fail({ kind: 'invalid', issues: schemaIssues(read.error) });
  };

const number = z.number();
/** The solver takes larger numbers for infinity. */
const bounded = number.check(z.lte(1e15));
const numbers = z.array(number);
const table = z.array(numbers);
const conf = z.optional(number);
const level = z._default(number, 0.95);
const people = z.record(z.string(), z.int().check(z.gte(0), z.lte(10_000_000)));
const names = z.array(z.string());

export const INPUTS = {
  share: z.object({ x: number, n: number, conf }),
  finiteShare: z.object({ x: number, n: number, N: number, conf }),
  bounds: z.object({ x: number, n: number, N: number }),
  cells: z.object({ a: number, b: number, c: number, d: number, conf: level }),
  ratio: z.object({ x1: number, n1: number, x2: number, n2: number, conf }),
  tests: z.object({ p: z.array(z.nullable(number)) }),
  scale: z.object({
    items: z.array(z.array(z.nullable(number))),
    scale_max: number,
    reverse_1based: z._default(z.array(z.int()), []),
    min_answered: z.int(),
  }),
  items: z.object({ items: table }),
  agreement: z.object({ items: table, points: number }),
  groups: z.object({ groups: table, group_size: z.enum(['mean', 'k0']) }),
  waves: z.object({ wave1: numbers, wave2: numbers, conf: level }),
  raters: z.object({ table, weights: z.enum(['unweighted', 'linear', 'quadratic']) }),
  coders: z.object({
    coders_by_units: z.array(z.array(z.nullable(number))),
    level: z.enum(['nominal', 'ordinal', 'interval', 'ratio']),
  }),
  headcount: z.object({ month_ends: numbers, rule: z.enum(['13-point', '2-point']) }),
  leavers: z.object({ leavers: number, average_headcount: number, conf: level }),
  funnel: z.object({ x: number, n: number, theta: number }),
  overdispersion: z.object({ events: numbers, exposure: numbers, winsor: number }),
  units: z.object({ x: numbers, n: numbers, floor: number }),
  shrunken: z.object({ x: number, n: number, mean: number, sd: number, conf: level }),
  data: z.object({ columns: names, outcome: z.string(), data: table }),
  rates: z.object({
    focal_success: number,
    focal_n: number,
    reference_success: number,
    reference_n: number,
    conf: level,
  }),
  shares: z.object({ focal_share_applicants: number, focal_share_offers: number }),
  stages: z.object({ focal: numbers, reference: numbers }),
  raking: z.object({
    sample_cells: z.array(z.catchall(z.object({ Freq: number }), z.string())),
    margins: z.record(z.string(), z.record(z.string(), number)),
  }),
  texts: z.object({ texts: names }),
  sums: z.object({
    cells: names,
    sums: z.array(z.object({ cells: names, value: bounded })),
    known: z._default(z.record(z.string(), bounded), {}),
    limits: z._default(z.record(z.string(), z.tuple([bounded, bounded])), {}),
  }),
  margins: z.object({
    rows: names,
    cols: names,
    cells: people,
    primary: names,
    protect: z.object({ low: number, high: number }),
  }),
  released: z.object({ atoms: people, released: z.array(names), k: z.int().check(z.gte(1)) }),
  quarters: z.object({ units: names, quarters: z.array(people), k: z.int().check(z.gte(1)) }),
};
