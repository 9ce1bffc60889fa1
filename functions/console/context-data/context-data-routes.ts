import type { Hono } from 'hono';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import { listContext } from '../../../shared/use-cases/list-context.ts';
import { ContextKindPage } from '../../../web/pages/console/context-data/kind-page.tsx';
import { kindNamed } from '../../../web/pages/console/context-data/kinds.ts';
import { ContextDataPage } from '../../../web/pages/console/context-data/list-page.tsx';
import { mayUse } from '../access.ts';
import { typedIn } from '../actions/typed.ts';
import { bringingBy } from '../bringing.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { formForFile, loadFile } from './deeds.ts';
import { filePage, issuesOf, loadingIn } from './file-page.ts';

/** Files of context data: brought past the console, checked as at a day, and then loaded. */
export function contextDataRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /context-data', async (c) => {
    const listed = await listContext({ versions: desk.context });
    if (!listed.ok) return refused(desk, c, listed.problem);
    const today = dayOf(desk.clock.now());
    return c.html(ContextDataPage({ ...surroundingsOf(desk, c), versions: listed.value, today }));
  });

  route('GET /context-data/:kind', async (c) => {
    const kind = kindNamed(c.req.param('kind'));
    if (kind === undefined) return notFound(desk, c);
    const may = mayUse('POST /context-data/:kind/:file', c.var.staff?.roles ?? []);
    const asked = may ? (await formForFile(desk, kind)).form : undefined;
    const page = ContextKindPage({
      ...surroundingsOf(desk, c),
      ...bringingBy(
        desk,
        c,
        asked?.ok === true ? asked.value : undefined,
        `${desk.site}/context-data/${kind}`,
      ),
      kind,
      versions: (await desk.context.versions(kind)).toReversed(),
      done: c.req.query('done'),
    });
    return c.html(page);
  });

  route('GET /context-data/:kind/:file', async (c) => {
    const named = namedIn(c.req.param());
    return named === undefined ? notFound(desk, c) : filePage(desk, c, named, typedIn(c.req.query()));
  });

  route('POST /context-data/:kind/:file', async (c) => {
    const named = namedIn(c.req.param());
    if (named === undefined) return notFound(desk, c);
    const typed = typedIn(await c.req.parseBody());
    const loading = loadingIn(named, typed);
    if (!loading.ok) return filePage(desk, c, named, typed);
    const loaded = await loadFile(desk, c, loading.value);
    if (!loaded.ok) return filePage(desk, c, named, typed, issuesOf(loaded.problem));
    return loaded.value.outcome === 'refused'
      ? filePage(desk, c, named, typed)
      : c.redirect(`/context-data/${named.kind}?done=${loaded.value.outcome}`, 303);
  });
}

function namedIn({ kind: asked, file }: { readonly kind: string; readonly file: string }) {
  const kind = kindNamed(asked);
  return kind && { kind, file };
}
