import * as z from 'zod/mini';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { Staff } from '../../../shared/domain/organisation/staff.ts';
import { reportsPublishedTo } from '../../../shared/use-cases/publications/published-to.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';
import { ReportName } from './reports.ts';

export const OWN = {
  'GET /api/v1/me': {
    says: 'Who is asking, and what they answer for',
    answers: z.pick(Staff, { name: true, roles: true, regions: true, units: true }),
  },
  'GET /api/v1/me/reports': {
    says: 'The reports of the places that you answer for',
    query: Paging,
    answers: pageOf(z.extend(ReportName, { title: z.string() })),
  },
} as const satisfies Operations;

export function ownOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(OWN);

  operation(
    'GET /api/v1/me',
    async ({
      c: {
        var: { staff },
      },
    }) => (staff === undefined ? NOT_HERE : ok(staff)),
  );

  operation(
    'GET /api/v1/me/reports',
    async ({
      c: {
        var: { staff },
      },
      query,
    }) => {
      const own = staff === undefined ? [] : await reportsPublishedTo(desk, staff);
      const reports = own.map(({ campaign, clock, scope, title }) => ({ campaign, clock, scope, title }));
      return ok(pageAfter(reports, ({ campaign, clock, scope }) => `${campaign} ${clock} ${scope}`, query));
    },
  );
}
