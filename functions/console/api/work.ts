import type { CutRow } from '../../../shared/domain/disclosure/cuts/cut.ts';
import { fail, ok } from '../../../shared/domain/kernel/result.ts';
import { wheelOf } from '../../../shared/domain/wheel/wheel.ts';
import { listCuts, showCut } from '../../../shared/use-cases/cuts/read-cuts.ts';
import { readPlace } from '../../../shared/use-cases/wheel/read-place.ts';
import { actionsSeen } from '../actions/sight.ts';
import { auditedHere } from '../audited-here.ts';
import { divesSeen } from '../deep-dives/sight.ts';
import type { ConsoleDesk } from '../desk.ts';
import { releasesSeen } from '../wheel/releases-seen.ts';
import type { operationsFor } from './api-routes.ts';
import { pageAfter } from './paging.ts';

const NO_CAMPAIGN = fail({ kind: 'not-found', what: 'campaign' } as const);

/** What is done about figures: pages of places, actions, deep dives, tables beside the reports. */
export function workOperations(operation: ReturnType<typeof operationsFor>, desk: ConsoleDesk): void {
  operation('GET /api/v1/actions', async ({ c, query }) =>
    ok(pageAfter(await actionsSeen(desk, c), ({ scope, id }) => `${scope} ${id}`, query)),
  );

  operation('GET /api/v1/deep-dives', async ({ c, query }) =>
    ok(pageAfter(await divesSeen(desk, c), ({ scope, id }) => `${scope} ${id}`, query)),
  );

  operation('GET /api/v1/places/:place', async ({ at: { place: scope = '' }, query: { grade }, c }) => {
    const [read, releases] = await Promise.all([readPlace(desk, scope, grade), releasesSeen(desk, c, scope)]);
    if (!read.ok) return read;
    const { place, context, forecast } = read.value;
    return ok({
      place: scope,
      name: place.name,
      strands: wheelOf({ place, context, releases, grade }).map(({ strand, measures, why }) => ({
        strand,
        figures: measures.map(({ name, value, interval, source, asAt, href }) => ({
          name,
          value,
          interval,
          source,
          asAt,
          ...(href !== undefined && { href }),
        })),
        ...(why !== undefined && { why }),
      })),
      forecast:
        forecast === undefined
          ? null
          : {
              from: { month: forecast.from.month, staff: forecast.from.staff },
              months: forecast.months.map(({ month, expected, lo, hi }) => ({ month, expected, lo, hi })),
              betterThanLast: forecast.test?.better.thanLast ?? null,
              betterThanNational: forecast.test?.better.thanNational ?? null,
            },
    });
  });

  operation('GET /api/v1/campaigns/:campaign/cuts', async ({ at: { campaign = '' }, query }) => {
    if ((await desk.campaigns.get(campaign)) === undefined) return NO_CAMPAIGN;
    return ok(pageAfter(await listCuts(desk, campaign), ({ id }) => id, query));
  });

  operation('POST /api/v1/campaigns/:campaign/cuts', async ({ at: { campaign = '' }, body, c }) => {
    if ((await desk.campaigns.get(campaign)) === undefined) return NO_CAMPAIGN;
    const deed = { what: 'table asked for', target: { campaign } };
    const asked = { campaign, table: body.table, why: body.why, by: c.var.staff?.name ?? '' };
    return auditedHere(desk, c, deed, () => desk.cutRoom.ask(asked));
  });

  operation('GET /api/v1/campaigns/:campaign/cuts/:cut', async ({ at: { campaign = '', cut = '' } }) => {
    const shown = await showCut(desk, campaign, cut);
    if (!shown.ok) return shown;
    const { request, table } = shown.value;
    return ok({
      request,
      ...(table && {
        rows: table.rows.map(({ area, label, n, figures }) => ({
          area,
          label,
          n: figureOf(n),
          figures: Object.fromEntries(
            Object.entries(figures).map(([value, figure]) => [value, figureOf(figure)]),
          ),
        })),
      }),
    });
  });
}

function figureOf(figure: CutRow['n']): number | string {
  if (figure.is === 'count') return figure.x;
  return figure.is === 'bound' ? `0 to ${figure.most}` : '[c]';
}
