import type { Hono } from 'hono';
import type { FiguresWanted } from '../../shared/use-cases/ports/figures-file.ts';
import { listReleased } from '../../shared/use-cases/read-released.ts';
import { ReleasedPage } from '../../web/pages/console/released.tsx';
import { ok } from '../../shared/domain/kernel/result.ts';
import { auditedHere } from './audited-here.ts';
import type { ConsoleContext, ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound } from './refusals.tsx';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

/** Everything ever released, as one tidy file: for those who may see the nation and all its units. */
export function releasedRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /released', async (c) =>
    c.html(ReleasedPage({ ...surroundingsOf(desk, c), released: await listReleased(desk) })),
  );

  route('GET /released/everything.zip', async (c) =>
    (await listReleased(desk)).length === 0 ? notFound(desk, c) : send(desk, c, 'everything', {}),
  );

  route('GET /released/:campaign/figures.zip', async (c) => {
    const { campaign } = c.req.param();
    const all = await listReleased(desk);
    const clock = c.req.query('clock');
    const listed = all.filter(
      (each) => each.campaign === campaign && (clock === undefined || each.clock === clock),
    );
    return listed.length === 0
      ? notFound(desk, c)
      : send(desk, c, clock === undefined ? campaign : `${campaign}-${clock}`, { campaign, clock });
  });
}

/** By an address of the stored file: it grows with every run, and Lambda answers with 6 MB at most. */
async function send(desk: ConsoleDesk, c: ConsoleContext, name: string, wanted: FiguresWanted) {
  const deed = { what: 'released figures downloaded', target: { of: name } };
  const link = await auditedHere(desk, c, deed, async () =>
    ok(await desk.linkTo(await desk.figures.file(wanted))),
  );
  return link.ok ? c.redirect(link.value, 303) : notFound(desk, c);
}
