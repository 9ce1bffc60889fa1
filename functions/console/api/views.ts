import * as z from 'zod/mini';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { SavedView, viewAddress } from '../../../shared/domain/wheel/saved-view.ts';
import { viewsOf } from '../../../shared/use-cases/wheel/save-view.ts';
import type { ConsoleDesk } from '../desk.ts';
import { dropView, keepView, personIn } from '../wheel/deeds.ts';
import { maySee } from '../wheel/sight.ts';
import type { AddOperations } from './api-routes.ts';
import { Done, Form, type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const View = z.extend(z.pick(SavedView, { id: true, name: true, scope: true, grade: true, strand: true }), {
  /** Of its page. */
  href: z.string(),
});

export const VIEWS = {
  'GET /api/v1/views': {
    says: 'The views that you saved, of places that you answer for',
    query: Paging,
    answers: pageOf(View),
  },
  'POST /api/v1/views/:place': {
    says: 'Save a view of a place: the same form again is the same view',
    body: z.extend(z.pick(SavedView, { name: true, grade: true, strand: true }), { form: Form }),
    answers: View,
    status: 201,
  },
  'POST /api/v1/views/:view/removal': { says: 'Remove a view', answers: Done },
} as const satisfies Operations;

export function viewOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(VIEWS);

  operation('GET /api/v1/views', async ({ query, c }) => {
    const all = await viewsOf(desk, personIn(c));
    const views = all.filter(({ scope }) => maySee(c, 'GET /wheel/:place', scope));
    return ok(pageAfter(views.map(shown), ({ id }) => id, query));
  });

  operation('POST /api/v1/views/:place', async ({ at: { place: scope }, body: { form: id, ...view }, c }) => {
    const saved = await keepView(desk, c, { ...view, scope, id });
    return saved.ok ? ok(shown(saved.value)) : saved;
  });

  operation('POST /api/v1/views/:view/removal', async ({ at: { view }, c }) => {
    const removed = await dropView(desk, c, view);
    return removed.ok ? ok({ done: true }) : removed;
  });
}

const shown = (view: SavedView) => ({ ...view, href: viewAddress(view) });
