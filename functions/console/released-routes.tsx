import type { Context, Hono } from 'hono';
import { listReleased, type Released } from '../../shared/use-cases/read-released.ts';
import { ReleasedPage } from '../../web/pages/console/released.tsx';
import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import { auditedHere } from './audited-here.ts';
import type { ConsoleEnv } from './context.ts';
import type { ConsoleDesk } from './desk.ts';
import { notFound } from './refusals.tsx';
import { releasedZip } from './released-zip.ts';
import { LARGEST, TooLarge } from './too-large.tsx';
import { routesFor } from './routes.ts';
import { surroundingsOf } from './surroundings.ts';

/** Everything ever released, as one tidy file: for those who may see the nation and all its units. */
export function releasedRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /released', async (c) =>
    c.html(ReleasedPage({ ...surroundingsOf(desk, c), released: await listReleased(desk) })),
  );

  route('GET /released/everything.zip', async (c) => send(desk, c, 'everything', await listReleased(desk)));

  route('GET /released/:campaign/figures.zip', async (c) => {
    const { campaign } = c.req.param();
    const all = await listReleased(desk);
    const clock = c.req.query('clock');
    const listed = all.filter(
      (each) => each.campaign === campaign && (clock === undefined || each.clock === clock),
    );
    return listed.length === 0
      ? notFound(desk, c)
      : send(desk, c, clock === undefined ? campaign : `${campaign}-${clock}`, listed);
  });
}

async function send(desk: ConsoleDesk, c: Context<ConsoleEnv>, name: string, listed: readonly Released[]) {
  const zip = await auditedHere(desk, c, { what: 'released figures downloaded', target: { of: name } }, () =>
    pressed(desk, listed),
  );
  if (!zip.ok) return c.html(<TooLarge {...surroundingsOf(desk, c)} />, 413);
  return c.body(Uint8Array.from(zip.value), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="OFFICIAL-SENSITIVE-released-figures-${name}.zip"`,
  });
}

async function pressed(desk: ConsoleDesk, listed: readonly Released[]): Promise<Result<Uint8Array>> {
  const zip = await releasedZip(desk, listed, LARGEST);
  return zip === undefined ? fail({ kind: 'conflict', what: 'The file is too large to send.' }) : ok(zip);
}
