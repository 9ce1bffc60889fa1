import type { DeepDive } from '../../../shared/domain/improvement/deep-dive.ts';
import { placeOfAction } from '../../../shared/domain/improvement/place-of-action.ts';
import { sees } from '../../../shared/domain/organisation/sight.ts';
import { reportsOf } from '../../../shared/use-cases/read-report.ts';
import { clockInWords } from '../../../web/pages/console/campaign-words.ts';
import { mayUse, ruleOf } from '../access.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

export const mayWrite = ({ var: { staff } }: ConsoleContext): boolean =>
  mayUse('POST /deep-dives/:place', staff?.roles ?? []);

/** What is not published is for those who see the rates of all units. */
export const isReadable = ({ var: { staff } }: ConsoleContext, { status }: DeepDive): boolean =>
  status === 'published' || mayUse('GET /unit-rates', staff?.roles ?? []);

/** Deep dives of places that the person sees: the newest first. */
export async function divesSeen(desk: ConsoleDesk, c: ConsoleContext): Promise<readonly DeepDive[]> {
  const { staff } = c.var;
  const rule = ruleOf('GET /deep-dives/:place/:dive');
  if (staff === undefined || rule === 'anyone') return [];
  const all = await desk.deepDives.list();
  return all
    .filter((dive) => {
      const place = placeOfAction(dive.scope);
      return place !== undefined && sees(staff, rule.roles, place) && isReadable(c, dive);
    })
    .toSorted((a, b) => (a.made.on === b.made.on ? (a.id < b.id ? -1 : 1) : a.made.on < b.made.on ? 1 : -1));
}

/** Every report of a unit, in every campaign. */
export async function reportsOfUnit(desk: ConsoleDesk, scope: string) {
  const campaigns = await desk.campaigns.list();
  const found = await Promise.all(
    campaigns.map(async ({ id, title }) =>
      (await reportsOf(desk, id))
        .filter((report) => report.scope === scope)
        .map(({ clock }) => ({
          text: `${title}, ${clockInWords(clock)}`,
          href: `/campaigns/${id}/reports/${clock}/${scope}`,
        })),
    ),
  );
  return found.flat();
}
