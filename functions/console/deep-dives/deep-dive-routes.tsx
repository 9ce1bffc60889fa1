import type { Hono } from 'hono';
import * as changes from '../../../shared/domain/improvement/change-deep-dive.ts';
import type { DiveHand } from '../../../shared/domain/improvement/change-deep-dive.ts';
import type { DeepDive } from '../../../shared/domain/improvement/deep-dive.ts';
import { toCode } from '../../../shared/domain/kernel/crockford.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { beginDeepDive, changeDeepDive } from '../../../shared/use-cases/improvement/deep-dives.ts';
import { newestRanks, type Ranks, stoodAt } from '../../../shared/use-cases/improvement/ranks.ts';
import { DivePage } from '../../../web/pages/console/deep-dives/dive-page.tsx';
import { NewDivePage } from '../../../web/pages/console/deep-dives/new-dive-page.tsx';
import { PartPage } from '../../../web/pages/console/deep-dives/part-page.tsx';
import { type Part, PARTS } from '../../../web/pages/console/deep-dives/parts.ts';
import { RatesPage } from '../../../web/pages/console/deep-dives/rates-page.tsx';
import { RegisterPage } from '../../../web/pages/console/deep-dives/register-page.tsx';
import { addressOf } from '../../../web/pages/console/deep-dives/words.ts';
import type { Typed } from '../../../web/pages/console/actions/change-forms.tsx';
import { mayUse } from '../access.ts';
import { typedIn } from '../actions/typed.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext, ConsoleEnv } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { notFound, refused } from '../refusals.tsx';
import { routesFor } from '../routes.ts';
import { surroundingsOf } from '../surroundings.ts';
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
    const deed = { what: 'deep dive begun', target: { place: scope, dive: form } };
    const begun = await auditedHere(desk, c, deed, () =>
      beginDeepDive(desk, { id: form, scope, stood, why, by: handOf(c) }),
    );
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
    const ranks = part === 'comparator' ? await newestRanks(desk) : undefined;
    const deed = { what: `deep dive: ${part}`, target: { place, dive: id } };
    const changed = await auditedHere(desk, c, deed, () =>
      changeDeepDive(desk, dive, Number(typed['revision']), handOf(c), (from, hand) =>
        CHANGE[part](from, { typed, chosen, ranks }, hand),
      ),
    );
    if (changed.ok) return c.redirect(addressOf(dive), 303);
    if (changed.problem.kind !== 'invalid') return refused(desk, c, changed.problem);
    const units = part === 'comparator' ? await lowestFirst(desk) : [];
    const page = { ...surroundingsOf(desk, c), dive, part, typed, issues: changed.problem.issues, units };
    return c.html(PartPage(page), 400);
  });
}

interface Given {
  readonly typed: Typed;
  readonly chosen: readonly string[];
  readonly ranks: Ranks | undefined;
}

const textOf = ({ typed }: Given) => ({ text: typed['text'] ?? '' });

const CHANGE: Readonly<Record<Part, (dive: DeepDive, given: Given, hand: DiveHand) => Result<DeepDive>>> = {
  comparator: (dive, given, hand) => {
    const scope = given.typed['unit'] ?? '';
    const stood = given.ranks && stoodAt(given.ranks, scope);
    return changes.setComparator(dive, { scope, stood, ...textOf(given) }, hand);
  },
  methods: (dive, given, hand) =>
    changes.setWords('methods', 'what methods are used')(dive, textOf(given), hand),
  evidence: (dive, given, hand) => changes.addEvidence(dive, textOf(given), hand),
  theme: (dive, given, hand) =>
    changes.setTheme(dive, { driver: given.typed['driver'] ?? '', ...textOf(given) }, hand),
  practices: (dive, { chosen }, hand) => changes.setPractices(dive, { chosen }, hand),
  findings: (dive, given, hand) => changes.setWords('findings', 'the findings')(dive, textOf(given), hand),
  send: (dive, given, hand) => changes.sendForReview(dive, given, hand),
  review: (dive, given, hand) =>
    changes.decideReview(dive, { as: given.typed['as'] ?? '', ...textOf(given) }, hand),
};

const partNamed = (name: string): Part | undefined => PARTS.find((each) => each === name);

const handOf = ({ var: { staff } }: ConsoleContext): DiveHand['by'] => ({
  id: staff?.id ?? '',
  name: staff?.name ?? '',
});

async function standing(desk: ConsoleDesk, scope: string) {
  const ranks = await newestRanks(desk);
  return ranks && stoodAt(ranks, scope);
}

const lowestFirst = async (desk: ConsoleDesk) => ((await newestRanks(desk))?.units ?? []).toReversed();
