import type { Hono } from 'hono';
import { dayFrom } from '../../../shared/domain/kernel/typed-day.ts';
import type { Issue, Problem } from '../../../shared/domain/kernel/problem.ts';
import { toolkitOf } from '../../../shared/use-cases/improvement/toolkit.ts';
import { type Typed, typedDay } from '../../../web/pages/console/actions/typed.ts';
import { ToolkitPage } from '../../../web/pages/console/actions/toolkit-page.tsx';
import { mayUse } from '../access.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { loadToolkit } from './deeds.ts';
import { typedIn } from './typed.ts';

export function toolkitRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /toolkit', (c) => toolkitPage(desk, c, {}, []));

  route('POST /toolkit', async (c) => {
    const typed = typedIn(await c.req.parseBody());
    const asAt = dayFrom(typedDay(typed, 'asAt'), 'The day');
    if (!asAt.ok) return toolkitPage(desk, c, typed, [{ at: 'asAt-day', message: asAt.problem }]);
    const replace = typed['replace'] === 'yes';
    const loaded = await loadToolkit(desk, c, { asAt: asAt.value, csv: typed['csv'] ?? '', replace });
    if (!loaded.ok) {
      return loaded.problem.kind === 'conflict'
        ? toolkitPage(desk, c, typed, [{ at: 'asAt-day', message: THERE }])
        : toolkitPage(desk, c, typed, issuesOf(loaded.problem));
    }
    return c.redirect('/toolkit', 303);
  });
}

const THERE = 'Another toolkit of that day is loaded: use another day, or say that this one corrects it';

/** What the reader of the file calls `as-at` is the day's field here; all else is about the file. */
const issuesOf = (problem: Problem): readonly Issue[] =>
  problem.kind === 'invalid'
    ? problem.issues.map(({ at, message }) => ({ at: /^as-?at/i.test(at) ? 'asAt-day' : 'csv', message }))
    : [{ at: 'csv', message: 'The toolkit cannot be loaded now. Try again later.' }];

async function toolkitPage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  typed: Typed,
  issues: readonly Issue[],
): Promise<Response> {
  const [toolkit, versions] = await Promise.all([toolkitOf(desk), desk.toolkits.versions('toolkit')]);
  if (!toolkit.ok) return refused(desk, c, toolkit.problem);
  const page = ToolkitPage({
    ...surroundingsOf(desk, c),
    toolkit: toolkit.value,
    versions: versions.toReversed(),
    mayLoad: mayUse('POST /toolkit', c.var.staff?.roles ?? []),
    typed,
    issues,
  });
  return c.html(page, issues.length === 0 ? 200 : 400);
}
