import type { Hono } from 'hono';
import { RoleGroup } from '../../../shared/domain/context/role-group.ts';
import { toCode } from '../../../shared/domain/kernel/crockford.ts';
import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { COMPARED_BY, placesWithin } from '../../../shared/domain/wheel/compare-places.ts';
import type { ViewChoice } from '../../../shared/domain/wheel/saved-view.ts';
import { STRANDS } from '../../../shared/domain/wheel/strands.ts';
import { wheelOf } from '../../../shared/domain/wheel/wheel.ts';
import { readPlace } from '../../../shared/use-cases/wheel/read-place.ts';
import { ChoosePage } from '../../../web/pages/console/wheel/choose-page.tsx';
import { WheelPage } from '../../../web/pages/console/wheel/wheel-page.tsx';
import { mayUse } from '../access.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { releasesSeen } from './releases-seen.ts';
import { maySee, pagesSeen } from './sight.ts';

const FORM_BYTES = 5;

export function wheelRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /wheel', (c) => {
    const places = pagesSeen(c);
    const chosen = places.length === 1 ? places[0] : places.find((each) => each === c.req.query('place'));
    if (chosen === undefined)
      return c.html(ChoosePage({ ...surroundingsOf(desk, c), places, maySave: maySave(c) }));
    const asked = choiceIn(chosen, c.req.query());
    const query = new URLSearchParams({
      ...(asked.grade && { grade: asked.grade }),
      ...(asked.strand && { strand: asked.strand }),
    }).toString();
    return c.redirect(`/wheel/${chosen}${query === '' ? '' : `?${query}`}`, 303);
  });

  route('GET /wheel/:place', (c) => wheelPage(desk, c, choiceIn(c.req.param('place'), c.req.query()), []));
}

export async function wheelPage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  chosen: ViewChoice,
  issues: readonly Issue[],
  name = '',
): Promise<Response> {
  const { scope, grade, strand } = chosen;
  const [read, releases] = await Promise.all([readPlace(desk, scope, grade), releasesSeen(desk, c, scope)]);
  if (!read.ok) return refused(desk, c, read.problem);
  const { place, context, estate } = read.value;
  const by = COMPARED_BY.find((each) => each === c.req.query('sort')) ?? 'name';
  const all = wheelOf({ place, context, releases, grade });
  const page = WheelPage({
    ...surroundingsOf(desk, c),
    ...read.value,
    chosen,
    strands: strand === undefined ? all : all.filter((each) => each.strand === strand),
    within: context === undefined || grade !== undefined ? [] : placesWithin(place, context, estate, by),
    by,
    leadsTo: new Set(pagesSeen(c)),
    mayCorrect: place.level === 'unit' && maySee(c, 'POST /wheel/:place/corrections', scope),
    saving: maySave(c)
      ? { form: toCode(desk.random.bytes(FORM_BYTES)).toLowerCase(), name, issues }
      : undefined,
  });
  return c.html(page, issues.length === 0 ? 200 : 400);
}

const maySave = (c: ConsoleContext): boolean => mayUse('POST /views/:place', c.var.staff?.roles ?? []);

/** What an address or a form asks to look at; what there is not is not asked. */
export function choiceIn(scope: string, asked: Readonly<Record<string, string>>): ViewChoice {
  const grade = RoleGroup.safeParse(asked['grade']);
  const strand = STRANDS.find((each) => each === asked['strand']);
  return { scope, ...(grade.success && { grade: grade.data }), ...(strand && { strand }) };
}
