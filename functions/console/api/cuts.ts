import * as z from 'zod/mini';
import { CutRequest } from '../../../shared/domain/disclosure/cuts/cut-request.ts';
import { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import { monthOf } from '../../../shared/domain/kernel/calendar.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { cutChoices } from '../../../shared/use-cases/cuts/cut-choices.ts';
import { listCuts, showCut } from '../../../shared/use-cases/cuts/read-cuts.ts';
import { askForTable } from '../cuts/deeds.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';
import { numberOf, ReleasedNumber } from './released-number.ts';

const Cut = z.object({
  request: CutRequest,
  rows: z.optional(
    z.array(
      z.object({
        area: z.string(),
        label: z.string(),
        n: ReleasedNumber,
        figures: z.record(z.string(), ReleasedNumber),
      }),
    ),
  ),
});

const Choices = z.readonly(z.array(z.object({ value: z.string(), text: z.string() })));
const Names = z.readonly(z.array(z.string()));

export const CUTS = {
  'GET /api/v1/campaigns/:campaign/cuts': {
    says: 'Tables that were asked for beside the reports, and their answers',
    query: Paging,
    answers: pageOf(CutRequest),
  },
  'GET /api/v1/campaigns/:campaign/cut-choices': {
    says: 'What a table beside the reports can be made of',
    answers: z.object({
      rows: Choices,
      counted: Choices,
      questions: Choices,
      years: Names,
      quarters: Names,
      regions: Choices,
    }),
  },
  'POST /api/v1/campaigns/:campaign/cuts': {
    says: 'Ask for a table beside the reports: the same again gets the answer that stands',
    body: z.object({ table: CutTable, why: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }),
    answers: CutRequest,
  },
  'GET /api/v1/campaigns/:campaign/cuts/:cut': {
    says: 'A request for a table, and the table where it was granted',
    answers: Cut,
  },
} as const satisfies Operations;

export function cutOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(CUTS);

  operation('GET /api/v1/campaigns/:campaign/cuts', async ({ at: { campaign }, query }) => {
    if ((await desk.campaigns.get(campaign)) === undefined) return NOT_HERE;
    return ok(pageAfter(await listCuts(desk, campaign), ({ id }) => id, query));
  });

  operation('GET /api/v1/campaigns/:campaign/cut-choices', async ({ at }) => {
    const campaign = await desk.campaigns.get(at.campaign);
    return campaign === undefined
      ? NOT_HERE
      : cutChoices(desk.campaigns, campaign, monthOf(desk.clock.now()));
  });

  operation('POST /api/v1/campaigns/:campaign/cuts', async ({ at: { campaign }, body, c }) => {
    if ((await desk.campaigns.get(campaign)) === undefined) return NOT_HERE;
    return askForTable(desk, c, campaign, body);
  });

  operation('GET /api/v1/campaigns/:campaign/cuts/:cut', async ({ at: { campaign, cut } }) => {
    const shown = await showCut(desk, campaign, cut);
    if (!shown.ok) return shown;
    const { request, table } = shown.value;
    return ok({
      request,
      ...(table && {
        rows: table.rows.map(({ area, label, n, figures }) => ({
          area,
          label,
          n: numberOf(n),
          figures: Object.fromEntries(
            Object.entries(figures).map(([value, figure]) => [value, numberOf(figure)]),
          ),
        })),
      }),
    });
  });
}
