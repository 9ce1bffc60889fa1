import * as z from 'zod/mini';
import { ContextKind } from '../../../shared/domain/context/rows.ts';
import { AverageRule, ContextVersion } from '../../../shared/domain/context/version.ts';
import { Day } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { listContext } from '../../../shared/use-cases/list-context.ts';
import { kindNamed } from '../../../web/pages/console/context-data/kinds.ts';
import { checkFile, formForFile, loadFile } from '../context-data/deeds.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import type { Operations } from './operation.ts';

const Count = z.int();
const Month = z.string();

export const CONTEXT_DATA = {
  'GET /api/v1/context-data': {
    says: 'What is loaded of staff and recruitment: every version, kind by kind, the newest last',
    answers: z.object({ versions: z.readonly(z.array(ContextVersion)) }),
  },
  'POST /api/v1/context-data/:kind/form': {
    says: 'A form that takes a file for a minute, past the console: send its fields and then `file` to its address, as multipart/form-data',
    answers: z.object({
      file: z.string(),
      address: z.string(),
      fields: z.record(z.string(), z.string()),
      until: z.iso.datetime(),
    }),
    status: 201,
  },
  'POST /api/v1/context-data/:kind/:file': {
    says: 'Load a file that was brought. `dryRun`: say what would become of it, and store nothing. `leaveOut`: load the rest where rows are refused. `replace`: it corrects what was loaded for that day',
    body: z.object({
      asAt: Day,
      average: z.optional(AverageRule),
      dryRun: z._default(z.boolean(), false),
      leaveOut: z._default(z.boolean(), false),
      replace: z._default(z.boolean(), false),
    }),
    answers: z.object({
      kind: ContextKind,
      asAt: Day,
      outcome: z.enum(['dry-run', 'loaded', 'already-loaded', 'refused']),
      read: Count,
      taken: Count,
      refused: Count,
      refusedRows: z.readonly(z.array(z.object({ line: Count, reason: z.string() }))),
      months: z.nullable(z.object({ from: Month, to: Month })),
    }),
  },
} as const satisfies Operations;

export function contextDataOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(CONTEXT_DATA);

  operation('GET /api/v1/context-data', async () => {
    const listed = await listContext({ versions: desk.context });
    return listed.ok ? ok({ versions: listed.value }) : listed;
  });

  operation('POST /api/v1/context-data/:kind/form', async ({ at }) => {
    const kind = kindNamed(at.kind);
    if (kind === undefined) return NOT_HERE;
    const { file, form } = await formForFile(desk, kind);
    if (!form.ok) return form;
    const { address, fields, until } = form.value;
    return ok({ file, address, fields, until: new Date(until).toISOString() });
  });

  operation('POST /api/v1/context-data/:kind/:file', async ({ at, body: { dryRun, ...how }, c }) => {
    const kind = kindNamed(at.kind);
    if (kind === undefined) return NOT_HERE;
    const loading = { kind, file: at.file, ...how };
    return dryRun ? checkFile(desk, loading) : loadFile(desk, c, loading);
  });
}
