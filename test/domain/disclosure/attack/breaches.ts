import { type Published, refusedWishes, smallestFound, type Wish } from './attacker.ts';
import type { Outcome } from './history.ts';
import { NAMES, partsOf, publishedBefore, publishedBy, SENSITIVE } from './published.ts';
import { fewestOfRoles } from './roles.ts';
import { type Leaver, REASONS } from './survey.ts';
import { fewestLeft, tellingDifferences } from './telling-differences.ts';

const TELLING = NAMES.filter((name) => !name.endsWith('no-answer'));

const counts = ({ reasons, about, stay }: Leaver, name: string): boolean => {
  const [question, value = ''] = name.split('=');
  if (question === 'reasons')
    return value === 'no-answer' ? reasons.length === 0 : reasons.some((one) => one === value);
  if (question === 'about') return about.includes(value);
  return value === 'no-answer' ? stay === undefined : stay === value;
};

/** Everything that the attacker finds out and should not; empty where there is nothing. */
export function breaches(outcome: Outcome, k: number, areWhole: boolean): readonly string[] {
  const published = publishedBy(outcome);
  const keys = [...outcome.atoms.keys()];
  const orders = [
    keys,
    keys.toReversed(),
    ...ROTATIONS.map((by) => [...keys.slice(by), ...keys.slice(0, by)]),
  ];
  // Tables by role split atoms, which no group and no sensitive count does.
  const unsplit = { ...outcome, tables: [] };
  const whole = withEverybody(publishedBy(unsplit), outcome);
  const smallest = Math.min(smallestFound(whole, orders), fewestLeft(whole), fewestOfRoles(outcome));
  const people = (atoms: readonly string[]) => atoms.flatMap((key) => outcome.atoms.get(key) ?? []);
  const wishes = [...sensitiveWishes(outcome, people), ...namedWishes(outcome)].map((wish) => ({
    ...wish,
    atoms: outcome.tables.length === 0 ? wish.atoms : partsOf(wish.atoms),
  }));
  return [
    ...(smallest < k ? [`C1: a difference of groups tells of ${smallest}`] : []),
    // An insider takes out their own answer wherever it is.
    ...(smallest - 1 < k - 1 ? [`C3: one of ${smallest} knows the others`] : []),
    ...tellingDifferences(unsplit),
    ...[
      ...newly(refusedWishes(published, wishes, areWhole), publishedBefore(outcome), outcome.told, areWhole),
      ...refusedOfRoles(outcome, areWhole),
    ].map(
      ({ name, atoms, sign, to }) =>
        `C2: ${name} of ${atoms.join(' ')} is known not to be ${sign === 1 ? 'as many' : 'as few'} as ${to}`,
    ),
  ];
}

/** Tables by role tell, too, of how many they are of. */
const withEverybody = ({ respondents, groups }: Published, { tables }: Outcome) => ({
  respondents,
  groups: [...groups, ...tables.flatMap(({ cut, atoms }) => (cut.rows.length === 0 ? [] : [atoms]))],
});

/** What others had given away by themselves, nobody can take back. */
const newly = (
  refused: readonly Wish[],
  before: Published,
  told: unknown,
  whole: boolean,
): readonly Wish[] => {
  if (refused.length === 0 || told === undefined) return refused;
  const known = new Set(refusedWishes(before, refused, whole));
  return refused.filter((wish) => !known.has(wish));
};

/** Of no role may it be known by its table that all of it, or all but one, gave an answer. */
function refusedOfRoles(outcome: Outcome, whole: boolean): readonly Wish[] {
  const wishes = outcome.tables.flatMap(({ cut, atoms }) =>
    cut.rows.flatMap(({ profile, n }) => {
      const role = profile['role'];
      if (role === undefined || n.is !== 'count') return [];
      const own = partsOf(atoms, [role]);
      return REASONS.map((value): Wish => ({
        name: `reasons=${value}`,
        atoms: own,
        sign: -1,
        to: Math.max(0, n.x - 2),
      }));
    }),
  );
  if (wishes.length === 0) return [];
  const bare = outcome.tables.map((table) => ({
    ...table,
    cut: { ...table.cut, rows: table.cut.rows.map((row) => ({ ...row, figures: {} })) },
  }));
  const refused = refusedWishes(publishedBy(outcome), wishes, whole);
  return newly(refused, publishedBy({ ...outcome, tables: bare }), bare, whole);
}

const ROTATIONS = [3, 7];

/** A withheld sensitive count must stay open: few, and many, on its small side; or, held back for others, not known. */
function sensitiveWishes(
  { said }: Outcome,
  people: (atoms: readonly string[]) => readonly Leaver[],
): readonly Wish[] {
  const wishes: Wish[] = [];
  for (const name of SENSITIVE) {
    const [question = '', value = ''] = name.split('=');
    const shown = new Map<string | null, readonly string[]>();
    for (const { area, atoms, figures } of said) {
      const figure = figures[question]?.[value];
      if (area === null || figure === undefined) continue;
      const before = new Set(shown.get(area.region));
      const added = atoms.filter((key) => !before.has(key));
      if (figure.is !== 'withheld') shown.set(area.region, atoms);
      else if (added.length > 0) wishes.push(...openWishes(name, added, people(added)));
    }
  }
  return wishes;
}

function openWishes(name: string, atoms: readonly string[], leavers: readonly Leaver[]): readonly Wish[] {
  const n = leavers.length;
  const x = leavers.filter((leaver) => counts(leaver, name)).length;
  const few = x <= n / 2;
  const [low, high] = [Math.min(1, n), Math.min(5, n)];
  if (x >= 5 && x <= n - 2) return [];
  return [
    { name, atoms, sign: -1, to: few ? low : n - high },
    { name, atoms, sign: 1, to: few ? high : n - low },
  ];
}

/** Nobody may be known to have chosen something because all of their unit and period did. */
const namedWishes = ({ atoms }: Outcome): readonly Wish[] =>
  TELLING.flatMap((name) =>
    [...atoms].flatMap(([key, leavers]): Wish[] =>
      leavers.length > 0 && leavers.every((leaver) => counts(leaver, name))
        ? [{ name, atoms: [key], sign: -1, to: leavers.length - 1 }]
        : [],
    ),
  );
