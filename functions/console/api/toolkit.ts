import * as z from 'zod/mini';
import { ToolkitRow } from '../../../shared/domain/context/rows.ts';
import { ContextVersion } from '../../../shared/domain/context/version.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { toolkitOf } from '../../../shared/use-cases/improvement/toolkit.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import type { Operations } from './operation.ts';

const Version = z.pick(ContextVersion, { asAt: true, revision: true, loaded: true, rows: true });

export const TOOLKIT = {
  'GET /api/v1/toolkit': {
    says: 'The retention toolkit in use, item by item with the driver it is for, and its earlier versions',
    answers: z.object({
      version: z.nullable(Version),
      items: z.readonly(z.array(ToolkitRow)),
      versions: z.readonly(z.array(Version)),
    }),
  },
} as const satisfies Operations;

export function toolkitOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(TOOLKIT);

  operation('GET /api/v1/toolkit', async () => {
    const [toolkit, versions] = await Promise.all([toolkitOf(desk), desk.context.versions('toolkit')]);
    if (!toolkit.ok) return toolkit;
    const { version = null, rows: items = [] } = toolkit.value ?? {};
    return ok({ version, items, versions });
  });
}
