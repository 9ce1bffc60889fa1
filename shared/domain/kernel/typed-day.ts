import { isDay } from './ids.ts';
import { fail, ok, type Result } from './result.ts';

/** A day as a form takes it: three boxes, with or without leading zeros. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const isBlank = ({ day, month, year }: TypedDay): boolean =>
  [day, month, year].every((typed) => typed.trim() === '');

/** `what` begins the message: `The target date`. */
export function dayFrom({ day, month, year }: TypedDay, what: string): Result<string, string> {
  const missing = Object.entries({ day, month, year }).filter(([, typed]) => typed.trim() === '');
  if (missing.length > 0)
    return fail(`${what} must include a ${missing.map(([name]) => name).join(' and a ')}`);
  const written = [year.trim().padStart(4, '?'), padded(month), padded(day)].join('-');
  return isDay(written) ? ok(written) : fail(`${what} must be a real date`);
}

const padded = (typed: string): string => typed.trim().padStart(2, '0');
