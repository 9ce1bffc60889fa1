import type { Hono } from 'hono';
import { toolkitOf } from '../../../shared/use-cases/improvement/toolkit.ts';
import { ToolkitPage } from '../../../web/pages/console/actions/toolkit-page.tsx';
import { mayUse } from '../access.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';

export function toolkitRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /toolkit', async (c) => {
    const [toolkit, versions] = await Promise.all([toolkitOf(desk), desk.context.versions('toolkit')]);
    if (!toolkit.ok) return refused(desk, c, toolkit.problem);
    const page = ToolkitPage({
      ...surroundingsOf(desk, c),
      toolkit: toolkit.value,
      versions: versions.toReversed(),
      mayLoad: mayUse('POST /context-data/:kind/:file', c.var.staff?.roles ?? []),
    });
    return c.html(page);
  });
}
