import * as z from 'zod/mini';
import data from './drivers.json' with { type: 'json' };

const Lever = z.enum(['local', 'regional', 'national']);

/** What the attrition drivers are, and the practice that two published sources document against each. */
const Drivers = z.object({
  version: z.string(),
  /** Strongest first. */
  strengths: z.array(z.string()),
  reaches: z.record(z.string(), z.string()),
  sources: z.record(z.string(), z.string()),
  drivers: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      definition: z.string(),
      reach: z.enum(['local', 'shared', 'national', 'outside']),
      gap: z.nullable(z.string()),
      quickWins: z.array(z.string()),
    }),
  ),
  /** By instrument and statement: the practices that answer what the statement says, where they are fewer than its drivers have. */
  statements: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  quickWins: z.record(
    z.string(),
    z.object({
      title: z.string(),
      what: z.string(),
      region: z.string(),
      source: z.string(),
      section: z.string(),
      page: z.nullable(z.int()),
      strength: z.string(),
      lever: Lever,
    }),
  ),
});

export const DRIVERS = Drivers.parse(data);
export type Driver = (typeof DRIVERS)['drivers'][number];

export const driverOf = (id: string | null): Driver | undefined =>
  DRIVERS.drivers.find((driver) => driver.id === id);
