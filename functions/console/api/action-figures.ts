import * as z from 'zod/mini';
import { type DriverFigure, driverFigures } from '../../../shared/domain/improvement/driver-figures.ts';
import { DriverId } from '../../../shared/domain/kernel/driver-id.ts';
import { Clock, Slug } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { ofDriver } from '../actions/of-driver.ts';
import { releasedTo } from '../actions/released-to.ts';
import { answeredIn } from '../actions/said.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import type { Operations } from './operation.ts';
import { numberOf, ReleasedNumber } from './released-number.ts';

/** A reason for leaving, and how many named it. */
const Reason = z.object({
  reason: z.string(),
  driver: DriverId,
  name: z.string(),
  x: ReleasedNumber,
  /** In per cent, with its 95% interval. */
  share: z.nullable(z.object({ percent: z.number(), low: z.number(), high: z.number() })),
  /** One of those named most often, which chance could have put in another order. */
  leads: z.boolean(),
});

const Counted = z.object({ x: z.int(), n: z.int() });

export const ACTION_FIGURES = {
  'GET /api/v1/places/:place/reasons': {
    says: 'The reasons that a report of the place shows, which an action can answer',
    query: z.object({ campaign: Slug, clock: Clock }),
    answers: z.object({ group: z.string(), n: z.int(), reasons: z.array(Reason) }),
  },
  'GET /api/v1/places/:place/you-said': {
    says: 'You said, we did: the actions of a place by what was said, as all staff may read it',
    answers: z.object({
      answered: z.array(
        z.object({
          said: z.nullable(z.object({ where: z.string(), words: z.string(), x: z.int(), n: z.int() })),
          actions: z.array(z.string()),
        }),
      ),
    }),
  },
  'GET /api/v1/actions/:place/:action/figures': {
    says: 'The figure that an action was begun from, and what was released of it since: a fall proves nothing by itself',
    answers: z.object({
      campaign: z.string(),
      group: z.string(),
      n: z.int(),
      begun: Reason,
      /** What would be expected the next time if nothing had changed, in per cent. */
      expected: z.nullable(z.number()),
      later: z.array(
        z.object({
          of: z.enum(['newer answers', 'later campaign']),
          title: z.string(),
          group: z.string(),
          before: Counted,
          after: Counted,
          verdict: z.enum(['higher', 'lower', 'none']),
        }),
      ),
    }),
  },
} as const satisfies Operations;

export function actionFigureOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(ACTION_FIGURES);

  operation('GET /api/v1/places/:place/reasons', async ({ at: { place: scope }, query, c }) => {
    const release = await releasedTo(desk, c, { ...query, scope });
    const figures = release && driverFigures(release, scope);
    return figures === undefined
      ? NOT_HERE
      : ok({ group: figures.group.name, n: figures.group.n, reasons: figures.drivers.map(reasonOf) });
  });

  operation('GET /api/v1/places/:place/you-said', async ({ at: { place }, c }) =>
    ok({
      answered: (await answeredIn(desk, c, place)).map(({ said, actions }) => ({
        said: said ?? null,
        actions: actions.map(({ id }) => id),
      })),
    }),
  );

  operation('GET /api/v1/actions/:place/:action/figures', async ({ at, c }) => {
    const action = await desk.actions.get(at.place, at.action);
    const driver = action && (await ofDriver(desk, c, action));
    if (driver === undefined) return NOT_HERE;
    const { campaign, figures, figure, later } = driver;
    return ok({
      campaign,
      group: figures.group.name,
      n: figures.group.n,
      begun: reasonOf(figure),
      expected: figure.expected ?? null,
      later: later.map(({ group, ...each }) => ({ ...each, group: group.name })),
    });
  });
}

const reasonOf = ({ reason, driver, name, figure, share, leads }: DriverFigure) => ({
  reason,
  driver,
  name,
  x: numberOf(figure),
  share: share ?? null,
  leads,
});
