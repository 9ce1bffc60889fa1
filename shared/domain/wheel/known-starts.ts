import * as z from 'zod/mini';
import { Month } from '../kernel/ids.ts';
import type { Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

export const START_KINDS = ['start', 'PQiP internal', 'PQiP external'] as const;
export type StartKind = (typeof START_KINDS)[number];

/** People who are known to start in a month: of whom finance and recruitment have a date. */
export interface KnownStart {
  readonly month: string;
  readonly people: number;
  readonly kind: StartKind;
}

const MOST_LINES = 200;
const Line = z.object({
  month: Month,
  people: z.int().check(z.gte(0), z.lte(9999)),
  kind: z.enum(START_KINDS),
});

/** One a line: `2027-01, 3, PQiP external`. Without a kind they are starts of any other sort. */
export function readKnownStarts(text: string): Result<readonly KnownStart[], readonly Issue[]> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > MOST_LINES) return fail([issue(`Give at most ${MOST_LINES} lines`)]);
  const starts: KnownStart[] = [];
  const issues: Issue[] = [];
  for (const [at, line] of lines.entries()) {
    const [month = '', people = '', named = 'start'] = line.split(',').map((part) => part.trim());
    const kind = START_KINDS.find((each) => each.toLowerCase() === named.toLowerCase());
    const read = Line.safeParse({ month, people: /^\d+$/.test(people) ? Number(people) : people, kind });
    if (read.success) starts.push(read.data);
    else
      issues.push(
        issue(
          `Line ${at + 1} must be a month, how many people and what they are, like 2027-01, 3, PQiP external`,
        ),
      );
  }
  return issues.length > 0 ? fail(issues) : ok(starts);
}

const issue = (message: string): Issue => ({ at: 'starts', message });
