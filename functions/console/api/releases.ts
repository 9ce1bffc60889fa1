import * as z from 'zod/mini';
import { Clock, Slug } from '../../../shared/domain/kernel/ids.ts';
import { fail, ok } from '../../../shared/domain/kernel/result.ts';
import { Sha256 } from '../../../shared/domain/report/manifest.ts';
import { listReleased, openReleased } from '../../../shared/use-cases/read-released.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { figuresAfter } from './figures.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

/** One row of the tidy file, by the names of its columns. */
const Figure = z.readonly(z.record(z.string(), z.union([z.string(), z.number()])));

export const RELEASES = {
  'GET /api/v1/releases': {
    says: 'Every release there was',
    query: Paging,
    answers: pageOf(z.object({ campaign: Slug, title: z.string(), clock: Clock, hash: Sha256 })),
  },
  'GET /api/v1/campaigns/:campaign/releases/:clock/figures': {
    says: 'Every figure of a release, one by one, as the tidy file has them',
    query: Paging,
    answers: pageOf(Figure),
  },
} as const satisfies Operations;

export function releaseOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(RELEASES);

  operation('GET /api/v1/releases', async ({ query }) =>
    ok(pageAfter(await listReleased(desk), ({ campaign, clock }) => `${campaign} ${clock}`, query)),
  );

  operation('GET /api/v1/campaigns/:campaign/releases/:clock/figures', async ({ at, query, c }) => {
    const { campaign, clock } = at;
    const listed = (await listReleased(desk)).filter(
      (each) => each.campaign === campaign && each.clock === clock,
    );
    const deed = { what: 'released figures read', target: { campaign, clock } };
    return auditedHere(desk, c, deed, async () => {
      for await (const opened of openReleased(desk, listed)) return ok(figuresAfter(opened, query));
      return fail({ kind: 'not-found', what: 'release' });
    });
  });
}
