import { randomBytes } from 'node:crypto';
import type { Clock, Random } from '../use-cases/ports/machine.ts';

/**
 * The machine's clock. The local start sets the offset, so that a year of months can be seen in a minute;
 * nothing sets it in AWS. It is read at each call, because the demo's clock moves while a function stays loaded.
 */
export const systemClock: Clock = {
  now: () => Date.now() + Number(process.env['HOLDFAST_CLOCK_OFFSET_MS'] ?? 0),
};

export const systemRandom: Random = { bytes: (count) => randomBytes(count) };
