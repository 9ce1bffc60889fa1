import * as z from 'zod/mini';
import { addDays } from './calendar.ts';

/** Lower-case words and digits joined by hyphens: fit for a key, a file name and a URL. */
export const Slug = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters and digits, with hyphens between words'),
    z.maxLength(60),
  );

/** The code of a region or unit, as the estate lists it. `#` and `/` would break keys and paths. */
export const Code = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/,
      'must be a code: up to 40 letters and digits, without spaces',
    ),
  );

/** Empty where no unit is asked for: an import without units, a survey whose smallest group is the region. */
export const UnitCode = z.union([Code, z.literal('')]);

/** A calendar month, `2026-11`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, like 2026-11'));

/** A calendar quarter, `2026-Q4`. */
const Quarter = z.string().check(z.regex(/^\d{4}-Q[1-4]$/));

/** A day in Europe/London, `2026-11-21`. */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day, like 2026-11-21'));

/** Whether there is such a day: the form alone would take 31 February. */
export const isDay = (day: string): boolean => Day.safeParse(day).success && addDays(day, 0) === day;

/** What may be counted together is named by the quarter it was formed in, or `close` for a closed cohort. */
export const Clock = z.union([Quarter, z.literal('close')]);
