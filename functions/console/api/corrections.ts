import * as z from 'zod/mini';
import { CorrectedFigure, StaffingCorrection } from '../../../shared/domain/context/correction.ts';
import { Month } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { staffingStanding } from '../../../shared/use-cases/wheel/correct-staffing.ts';
import { readPlace } from '../../../shared/use-cases/wheel/read-place.ts';
import type { ConsoleDesk } from '../desk.ts';
import { correctUnit } from '../wheel/deeds.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const Standing = z.object({ month: Month, figures: z.record(z.string(), z.int()) });

export const CORRECTIONS = {
  'GET /api/v1/places/:place/corrections': {
    says: 'What managers put right of the staffing of a place, the earliest first',
    query: Paging,
    answers: pageOf(StaffingCorrection),
  },
  'GET /api/v1/places/:place/staffing': {
    says: 'What is counted of a unit’s permanent staff now, month by month: what a correction is held against',
    query: Paging,
    answers: pageOf(Standing),
  },
  'POST /api/v1/places/:place/corrections': {
    says: 'Put a figure of a unit right: only where what you say stands does stand',
    body: z.object({
      month: Month,
      figure: CorrectedFigure,
      before: z.int(),
      after: z.int(),
      why: z.string(),
    }),
    answers: StaffingCorrection,
    status: 201,
  },
} as const satisfies Operations;

const unitOf = (place: string): string | undefined =>
  place.startsWith('unit-') ? place.slice('unit-'.length) : undefined;

export function correctionOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(CORRECTIONS);

  operation('GET /api/v1/places/:place/corrections', async ({ at: { place }, query }) => {
    const read = await readPlace(desk, place);
    if (!read.ok) return read;
    const key = ({ at, unit, month, figure, n }: StaffingCorrection) =>
      `${at} ${unit} ${month} ${figure} ${n}`;
    return ok(pageAfter(read.value.corrections, key, query));
  });

  operation('GET /api/v1/places/:place/staffing', async ({ at: { place }, query }) => {
    const unit = unitOf(place);
    if (unit === undefined) return NOT_HERE;
    const standing = await staffingStanding(desk, unit);
    if (!standing.ok) return standing;
    if (standing.value === undefined) return NOT_HERE;
    const { months, value } = standing.value;
    const rows = months.map((month) => ({
      month,
      figures: Object.fromEntries(
        CorrectedFigure.options.flatMap((figure) => {
          const now = value(month, figure);
          return now === undefined ? [] : [[figure, now] as const];
        }),
      ),
    }));
    return ok(pageAfter(rows, ({ month }) => month, query));
  });

  operation('POST /api/v1/places/:place/corrections', async ({ at: { place }, body, c }) => {
    const unit = unitOf(place);
    if (unit === undefined) return NOT_HERE;
    const { before, after, ...asked } = body;
    return correctUnit(desk, c, { unit, ...asked, before: String(before), after: String(after) });
  });
}
