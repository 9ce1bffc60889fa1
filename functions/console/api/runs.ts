import * as z from 'zod/mini';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { Scope } from '../../../shared/domain/report/scope.ts';
import { runProgress } from '../../../shared/use-cases/run-progress.ts';
import { clockOfRun, findRun } from '../../../shared/use-cases/run-report.ts';
import type { ConsoleDesk } from '../desk.ts';
import { startRun } from '../reports/deeds.ts';
import type { AddOperations } from './api-routes.ts';
import { Form, type Operations } from './operation.ts';

const Run = z.object({
  state: z.enum(['running', 'done', 'failed', 'stopped']),
  started: z.iso.datetime(),
  why: z.optional(z.string()),
  /** Null until its figures are released. */
  reports: z.nullable(z.object({ written: z.int(), expected: z.int(), missing: z.readonly(z.array(Scope)) })),
});

export const RUNS = {
  'POST /api/v1/campaigns/:campaign/runs': {
    says: 'Have the reports of a campaign made now',
    body: z.object({ form: Form }),
    answers: z.object({ run: z.string() }),
    status: 202,
  },
  'GET /api/v1/campaigns/:campaign/runs/:run': {
    says: 'How a run goes: how many of how many reports are written, and which are not',
    answers: Run,
  },
} as const satisfies Operations;

export function runOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(RUNS);

  operation('POST /api/v1/campaigns/:campaign/runs', async ({ at: { campaign }, body, c }) => {
    const run = await startRun(desk, c, campaign, body.form);
    return run.ok ? ok({ run: run.value }) : run;
  });

  operation('GET /api/v1/campaigns/:campaign/runs/:run', async ({ at: { campaign, run } }) => {
    const found = await findRun(desk, campaign, run);
    if (!found.ok) return found;
    const { state, started, why } = found.value;
    const progress = await runProgress(desk, campaign, clockOfRun(run));
    return ok({
      state,
      started: new Date(started).toISOString(),
      ...(why !== undefined && { why }),
      reports:
        progress === undefined
          ? null
          : { written: progress.written, expected: progress.expected, missing: progress.missing },
    });
  });
}
