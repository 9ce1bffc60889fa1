import * as z from 'zod/mini';
import { DeepDive } from '../../../shared/domain/improvement/deep-dive.ts';
import { DriverId } from '../../../shared/domain/kernel/driver-id.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { Scope } from '../../../shared/domain/report/scope.ts';
import { beginDive, standing, writePart } from '../deep-dives/changes.ts';
import { divesSeen, isReadable } from '../deep-dives/sight.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { asTyped } from './as-typed.ts';
import { NOT_HERE } from './not-here.ts';
import { Form, type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const text = z.string();

const Written = z.discriminatedUnion('part', [
  z.object({ part: z.literal('comparator'), unit: Scope, text }),
  z.object({ part: z.literal('methods'), text }),
  z.object({ part: z.literal('evidence'), text }),
  /** Without words the theme of the driver is taken out. */
  z.object({ part: z.literal('theme'), driver: DriverId, text }),
  /** All quick wins that are chosen: others are no longer. */
  z.object({ part: z.literal('practices'), chosen: z.array(z.string()).check(z.maxLength(200)) }),
  z.object({ part: z.literal('findings'), text }),
  z.object({ part: z.literal('send') }),
  /** By another person than sent it. */
  z.object({ part: z.literal('review'), as: z.enum(['published', 'returned']), text }),
]);

export const DEEP_DIVES = {
  'GET /api/v1/deep-dives': {
    says: 'The deep dives of the places that you see: published ones, and drafts for those who see the nation',
    query: Paging,
    answers: pageOf(DeepDive),
  },
  'GET /api/v1/deep-dives/:place/:dive': { says: 'One deep dive', answers: DeepDive, version: 'revision' },
  'POST /api/v1/deep-dives/:place': {
    says: 'Begin a deep dive of a unit that has a rate: the same form again is the same one',
    body: z.object({ form: Form, why: z.string() }),
    answers: DeepDive,
    status: 201,
    version: 'revision',
  },
  'POST /api/v1/deep-dives/:place/:dive/parts': {
    says: 'Write a part of a deep dive, send it for review, or review it',
    body: Written,
    answers: DeepDive,
    version: 'revision',
    ofVersion: true,
  },
} as const satisfies Operations;

export function deepDiveOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(DEEP_DIVES);

  operation('GET /api/v1/deep-dives', async ({ c, query }) =>
    ok(pageAfter(await divesSeen(desk, c), ({ scope, id }) => `${scope} ${id}`, query)),
  );

  operation('GET /api/v1/deep-dives/:place/:dive', async ({ at: { place, dive }, c }) => {
    const found = await desk.deepDives.get(place, dive);
    return found === undefined || !isReadable(c, found) ? NOT_HERE : ok(found);
  });

  operation('POST /api/v1/deep-dives/:place', async ({ at: { place: scope }, body: { form, why }, c }) => {
    const stood = await standing(desk, scope);
    return stood === undefined ? NOT_HERE : beginDive(desk, c, form, { scope, stood, why });
  });

  operation('POST /api/v1/deep-dives/:place/:dive/parts', async ({ at, body, version, c }) => {
    const dive = await desk.deepDives.get(at.place, at.dive);
    if (dive === undefined) return NOT_HERE;
    const { part, ...written } = body;
    const { chosen = [], ...typed } = { chosen: undefined, ...written };
    return writePart(desk, c, dive, { part, revision: Number(version), typed: asTyped(typed), chosen });
  });
}
