import * as z from 'zod/mini';
import { Day } from '../kernel/ids.ts';
import type { Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

interface RegisterField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly must: boolean;
  /** How many characters it takes; pounds are whole. */
  readonly as: 'line' | 'text' | 'pounds' | 'day';
}

export interface RegisterForm {
  readonly title: string;
  /** What one entry is called. */
  readonly entry: string;
  readonly says: string;
  readonly fields: readonly RegisterField[];
}

export const RegisterName = z.enum(['recruitment-campaigns', 'evaluations']);
export type RegisterName = z.infer<typeof RegisterName>;

/** What is written down once and kept: nothing of it is deleted, and each change says who made it and when. */
export const REGISTERS: Readonly<Record<RegisterName, RegisterForm>> = {
  'recruitment-campaigns': {
    title: 'Recruitment campaigns',
    entry: 'recruitment campaign',
    says: 'Each approach to recruitment with its method, its cost and what became of the people it brought, so that approaches can be held against each other over years. Entries are never deleted: at least three years are needed to see who stays.',
    fields: [
      { id: 'name', label: 'Campaign', must: true, as: 'line' },
      {
        id: 'method',
        label: 'Method',
        hint: 'For example university fairs, a television advert, referrals by staff',
        must: true,
        as: 'text',
      },
      { id: 'began', label: 'First day', hint: 'Like 2026-09-01', must: true, as: 'day' },
      { id: 'ended', label: 'Last day', hint: 'Like 2026-11-30', must: false, as: 'day' },
      { id: 'cost', label: 'Cost in whole pounds', must: false, as: 'pounds' },
      {
        id: 'cohort',
        label: 'PQiP cohort',
        hint: 'As the cohort data name it: its counts are then shown beside',
        must: false,
        as: 'line',
      },
      {
        id: 'outcome',
        label: 'Outcome',
        hint: 'With the number of people that it is about',
        must: false,
        as: 'text',
      },
    ],
  },
  evaluations: {
    title: 'Programme evaluations',
    entry: 'evaluation',
    says: 'What a programme was for, how that was measured, of whom, what came of it and what the evaluation cannot say. The limits stand beside the result wherever it is shown.',
    fields: [
      { id: 'name', label: 'Programme', must: true, as: 'line' },
      { id: 'aim', label: 'Aim', must: true, as: 'text' },
      {
        id: 'measure',
        label: 'Measure',
        hint: 'What was counted or asked, and when',
        must: true,
        as: 'text',
      },
      {
        id: 'base',
        label: 'Base',
        hint: 'Who was asked, how many, and how many answered',
        must: true,
        as: 'text',
      },
      { id: 'result', label: 'Result', must: true, as: 'text' },
      {
        id: 'limits',
        label: 'Limits',
        hint: 'What this cannot show: no comparison, few people, those who chose to answer',
        must: true,
        as: 'text',
      },
    ],
  },
};

export const RegisterEntry = z.object({
  id: z.string().check(z.regex(/^[0-9a-z]{8}$/)),
  revision: z.int().check(z.gte(1)),
  register: RegisterName,
  values: z.record(z.string(), z.string().check(z.maxLength(4000))),
  /** Who wrote it first, and everyone who changed it. */
  hands: z.array(z.object({ on: Day, by: z.string() })),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

const MOST = { line: 200, text: 4000 } as const;

/** What was typed, as it is kept; or what is wrong with it, field by field. */
export function registered(
  register: RegisterName,
  typed: Readonly<Record<string, string>>,
): Result<RegisterEntry['values'], readonly Issue[]> {
  const values: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const { id, label, must, as } of REGISTERS[register].fields) {
    const value = (typed[id] ?? '').trim();
    const plain = as === 'pounds' ? value.replaceAll(/[£,\s]/g, '') : value;
    if (plain === '') {
      if (must) issues.push({ at: id, message: `Enter the ${label.toLowerCase()}` });
    } else if ((as === 'line' || as === 'text') && plain.length > MOST[as]) {
      issues.push({ at: id, message: `Use ${MOST[as]} characters or fewer for the ${label.toLowerCase()}` });
    } else if (as === 'pounds' && !/^\d{1,12}$/.test(plain)) {
      issues.push({ at: id, message: 'Enter the cost in whole pounds, like 12000' });
    } else if (as === 'day' && !Day.safeParse(plain).success) {
      issues.push({ at: id, message: `Enter the ${label.toLowerCase()} like 2026-09-01` });
    } else {
      values[id] = plain;
    }
  }
  if (values['began'] !== undefined && values['ended'] !== undefined && values['ended'] < values['began'])
    issues.push({ at: 'ended', message: 'The last day is before the first' });
  return issues.length > 0 ? fail(issues) : ok(values);
}
