import { smallestFound } from './attacker.ts';
import type { Outcome } from './history.ts';
import { partsOf } from './published.ts';

/** Roles of the people of an atom, as its parts are named. */
const NO_ROLE = 'no role';

/** The fewest people that tables of roles of the same people tell of, taken away from one another. */
export function fewestOfRoles({ atoms, tables }: Outcome): number {
  const respondents = new Map(
    [...atoms].flatMap(([key, leavers]) =>
      [...Map.groupBy(leavers, ({ role = NO_ROLE }) => role)].map(
        ([role, held]) => [`${key}#${role}`, held.length] as const,
      ),
    ),
  );
  const parts = [...respondents.keys()];
  const same = Map.groupBy(tables, (table) => table.atoms.join());
  const found = [...same.values()].map((held) => {
    const groups = held.flatMap(({ cut, atoms: own }) =>
      cut.rows.flatMap(({ profile, n }) => {
        const role = profile['role'];
        return n.is === 'count' ? [partsOf(own, role === undefined ? undefined : [role])] : [];
      }),
    );
    return smallestFound({ respondents, groups }, [parts, parts.toReversed()]);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...found);
}
