import { dayOf } from '../../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { SavedView, type ViewChoice } from '../../domain/wheel/saved-view.ts';
import type { Clock } from '../ports/machine.ts';
import type { SavedViews } from '../ports/saved-views.ts';

export interface ViewsDesk {
  readonly savedViews: SavedViews;
  readonly clock: Clock;
}

/** More than this is no help in finding one. */
const MOST = 50;

/** Those that a person has, by name. */
export const viewsOf = async ({ savedViews }: Pick<ViewsDesk, 'savedViews'>, person: string) =>
  (await savedViews.of(person))
    .filter(({ removed }) => removed !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1));

/** `id` is minted with the form: pressed twice, it saves one view. */
export async function saveView(
  desk: ViewsDesk,
  asked: ViewChoice & { readonly id: string; readonly person: string; readonly name: string },
): Promise<Result<SavedView>> {
  const view = SavedView.safeParse({ ...asked, made: dayOf(desk.clock.now()) });
  if (!view.success)
    return fail({
      kind: 'invalid',
      issues: [{ at: 'name', message: 'Give the view a name of 80 characters or fewer' }],
    });
  const all = await viewsOf(desk, asked.person);
  if (all.length >= MOST && !all.some(({ id }) => id === asked.id))
    return fail({ kind: 'conflict', what: `You have ${MOST} saved views. Remove one first.` });
  await desk.savedViews.keep(view.data);
  return ok(view.data);
}

/** Pressed twice, it stays removed. */
export async function removeView(desk: ViewsDesk, person: string, id: string): Promise<Result<SavedView>> {
  const view = (await desk.savedViews.of(person)).find((each) => each.id === id);
  if (view === undefined) return fail({ kind: 'not-found', what: 'view' });
  await desk.savedViews.keep({ ...view, removed: true });
  return ok(view);
}
