import type { Result } from '../kernel/result.ts';
import { finite } from './sense.ts';
import { wilson } from './wilson.ts';

interface Counted {
  readonly x: number;
  readonly n: number;
}

export interface ShareChange {
  readonly diff: number;
  readonly lo: number;
  readonly hi: number;
}

/** One share less another of other people, with Newcombe's hybrid score interval (1998, method 10). */
export function shareChange(before: Counted, after: Counted, conf: number): Result<ShareChange> {
  const [one, other] = [wilson(before.x, before.n, conf), wilson(after.x, after.n, conf)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const [past, now] = [one.value, other.value];
  const diff = now.p - past.p;
  return finite({
    diff,
    lo: diff - Math.hypot(now.p - now.lo, past.hi - past.p),
    hi: diff + Math.hypot(now.hi - now.p, past.p - past.lo),
  });
}
