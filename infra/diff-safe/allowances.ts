import * as z from 'zod/mini';
import type { Loss } from './losses.ts';

/** That one thing may be lost: who reads it must see why, and it ends by itself. */
const Allowance = z.strictObject({
  stack: z.string(),
  resource: z.string(),
  change: z.enum(['deleted', 'replaced', 'unprotected']),
  reason: z.string().check(z.minLength(20)),
  /** The last day on which it holds. */
  until: z.iso.date(),
});
export type Allowance = z.infer<typeof Allowance>;

export const Allowances = z.array(Allowance);

export interface Verdict {
  readonly refused: readonly string[];
  readonly allowed: readonly string[];
}

export function judge(losses: readonly Loss[], allowances: readonly Allowance[], today: string): Verdict {
  const refused: string[] = [];
  const allowed: string[] = [];
  for (const loss of losses) {
    const line = `${loss.stack} ${loss.resource}: ${loss.words}`;
    const ruled = allowances.filter(
      ({ stack, resource, change }) =>
        stack === loss.stack && resource === loss.resource && change === loss.change,
    );
    const standing = ruled.find(({ until }) => until >= today);
    const [past] = ruled;
    if (standing !== undefined) allowed.push(`${line} Allowed until ${standing.until}: ${standing.reason}`);
    else if (past !== undefined) refused.push(`${line} It was allowed until ${past.until}.`);
    else refused.push(line);
  }
  return { refused, allowed };
}
