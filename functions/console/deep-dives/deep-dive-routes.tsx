import type { Hono } from 'hono';
import { toCode } from '../../../shared/domain/kernel/crockford.ts';
import { newestRanks } from '../../../shared/use-cases/improvement/ranks.ts';
import { DivePage } from '../../../web/pages/console/deep-dives/dive-page.tsx';
import { NewDivePage } from '../../../web/pages/console/deep-dives/new-dive-page.tsx';
import { PartPage } from '../../../web/pages/console/deep-dives/part-page.tsx';
import { type Part, PARTS } from '../../../web/pages/console/deep-dives/parts.ts';
import { RatesPage } from '../../../web/pages/console/deep-dives/rates-page.tsx';
import { RegisterPage } from '../../../web/pages/console/deep-dives/register-page.tsx';
import { addressOf } from '../../../web/pages/console/deep-dives/words.ts';
import { mayUse } from '../access.ts';
import { typedIn } from '../actions/typed.ts';
import type { ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
import { beginDive, standing, writePart } from './changes.ts';
import { divesSeen, isReadable, mayWrite, reportsOfUnit } from './sight.ts';

const FORM_BYTES = 5;

export function deepDiveRoutes(app: Hono<ConsoleEnv>, desk: ConsoleDesk): void {
  const route = routesFor(app, desk);

  route('GET /deep-dives', async (c) =>
    c.html(
      RegisterPage({
        ...surroundingsOf(desk, c),
        dives: await divesSeen(desk, c),
        mayBegin: mayWrite(c),
        seesDrafts: mayUse('GET /unit-rates', c.var.staff?.roles ?? []),
      }),
    ),
  );

  route('GET /unit-rates', async (c) =>
    c.html(RatesPage({ ...surroundingsOf(desk, c), ranks: await newestRanks(desk), mayBegin: mayWrite(c) })),
  );

  route('GET /new-deep-dive/:place', async (c) => {
    const scope = c.req.param('place');
    const stood = await standing(desk, scope);
    if (stood === undefined) return notFound(desk, c);
    const form = toCode(desk.random.bytes(FORM_BYTES)).toLowerCase();
    return c.html(NewDivePage({ ...surroundingsOf(desk, c), scope, stood, form, why: '', issues: [] }));
  });

  route('POST /deep-dives/:place', async (c) => {
    const scope = c.req.param('place');
    const { form = '', text: why = '' } = typedIn(await c.req.parseBody());
    const stood = await standing(desk, scope);
    if (stood === undefined) return notFound(desk, c);
    const begun = await beginDive(desk, c, form, { scope, stood, why });
    if (begun.ok) return c.redirect(addressOf(begun.value), 303);
    if (begun.problem.kind !== 'invalid') return refused(desk, c, begun.problem);
    const page = { ...surroundingsOf(desk, c), scope, stood, form, why, issues: begun.problem.issues };
    return c.html(NewDivePage(page), 400);
  });

  route('GET /deep-dives/:place/:dive', async (c) => {
    const { place, dive: id } = c.req.param();
    const dive = await desk.deepDives.get(place, id);
    if (dive === undefined || !isReadable(c, dive)) return notFound(desk, c);
    return c.html(
      DivePage({
        ...surroundingsOf(desk, c),
        dive,
        mayChange: mayWrite(c),
        mayReview: mayWrite(c) && dive.reviews.at(-1)?.sent.by.id !== c.var.staff?.id,
        reports: await reportsOfUnit(desk, dive.scope),
      }),
    );
  });

  route('GET /deep-dives/:place/:dive/:part', async (c) => {
    const { place, dive: id, part: named } = c.req.param();
    const dive = await desk.deepDives.get(place, id);
    const part = partNamed(named);
    if (dive === undefined || part === undefined) return notFound(desk, c);
    const units = part === 'comparator' ? await lowestFirst(desk) : [];
    return c.html(PartPage({ ...surroundingsOf(desk, c), dive, part, typed: {}, issues: [], units }));
  });

  route('POST /deep-dives/:place/:dive/:part', async (c) => {
    const { place, dive: id, part: named } = c.req.param();
    const dive = await desk.deepDives.get(place, id);
    const part = partNamed(named);
    if (dive === undefined || part === undefined) return notFound(desk, c);
    const body = await c.req.parseBody({ all: true });
    const typed = typedIn(body);
    const chosen = [body['chosen']].flat().filter((each) => typeof each === 'string');
    const changed = await writePart(desk, c, dive, {
      part,
      revision: Number(typed['revision']),
      typed,
      chosen,
    });
    if (changed.ok) return c.redirect(addressOf(dive), 303);
    if (changed.problem.kind !== 'invalid') return refused(desk, c, changed.problem);
    const units = part === 'comparator' ? await lowestFirst(desk) : [];
    const page = { ...surroundingsOf(desk, c), dive, part, typed, issues: changed.problem.issues, units };
    return c.html(PartPage(page), 400);
  });
}

const partNamed = (name: string): Part | undefined => PARTS.find((each) => each === name);

const lowestFirst = async (desk: ConsoleDesk) => ((await newestRanks(desk))?.units ?? []).toReversed();
