import type { Published } from './attacker.ts';
import type { AreaRow, RoleTable } from './cuts.ts';
import type { Outcome } from './history.ts';
import { ABOUT, REASONS, ROLES, STAY } from './survey.ts';

export const NAMES = [
  ...['no-answer', ...REASONS].map((value) => `reasons=${value}`),
  ...ABOUT.map((value) => `about=${value}`),
  ...['no-answer', ...STAY].map((value) => `stay=${value}`),
];

export const SENSITIVE = ['reasons=culture', ...ABOUT.map((value) => `about=${value}`)];

/** What anybody reads off the questionnaire: up to three reasons, what is asked of whom, one answer to the last. */
const RULES: Published['rules'] = [
  ...ABOUT.map((value) => ({
    terms: [
      [`about=${value}`, 1],
      ['reasons=culture', -1],
    ] as const,
    high: 0,
  })),
  { terms: ['no-answer', ...STAY].map((value) => [`stay=${value}`, 1] as const), low: 1, high: 1 },
  { terms: ['no-answer', ...REASONS].map((value) => [`reasons=${value}`, 1] as const), low: 1 },
  {
    terms: [['reasons=no-answer', 3] as const, ...REASONS.map((value) => [`reasons=${value}`, 1] as const)],
    high: 3,
  },
  ...REASONS.map((value) => ({
    terms: [
      [`reasons=${value}`, 1],
      ['reasons=no-answer', 1],
    ] as const,
    high: 1,
  })),
];

type Sum = Published['sums'][number];

const saidIn = (said: Outcome['said']): readonly Sum[] =>
  said.flatMap((statement) =>
    Object.entries(statement.figures).flatMap(([question, values]) =>
      Object.entries(values).flatMap(([value, figure]): Sum[] => {
        if (figure.is === 'withheld') return [];
        const [low, high] = figure.is === 'count' ? [figure.x, figure.x] : [0, figure.most];
        return [{ name: `${question}=${value}`, atoms: statement.atoms, low, high }];
      }),
    ),
  );

/** All that was published: by releases, by others, and in tables that were asked for. */
export const publishedBy = ({ said, atoms, told, tables, areas }: Outcome): Published =>
  withRoles(tables, {
    respondents: new Map([...atoms].map(([key, leavers]) => [key, leavers.length])),
    groups: [...said, ...(told?.sums ?? []), ...areas].map((table) => table.atoms),
    names: NAMES,
    rules: RULES,
    sums: [
      ...saidIn(said),
      ...(told?.sums ?? []).map(({ x, ...sum }) => ({ ...sum, low: x, high: x })),
      ...areas.flatMap(saidOfArea),
    ],
  });

const saidOfArea = ({ atoms, row: { figures } }: AreaRow): readonly Sum[] =>
  Object.entries(figures).flatMap(([value, figure]): Sum[] =>
    figure.is === 'count' ? [{ name: `reasons=${value}`, atoms, low: figure.x, high: figure.x }] : [],
  );

/** The same without what came after the table of others, which gives away what it gives away. */
export const publishedBefore = (outcome: Outcome): Published =>
  publishedBy({
    ...outcome,
    said: outcome.said.slice(0, outcome.toldAfter),
    areas: [],
    tables: outcome.tables.map(({ cut, atoms }) => ({ atoms, cut: { ...cut, rows: [] } })),
  });

/** An atom's people by role; atoms stay whole where no table asks. */
const PARTS = [...ROLES, 'no role'] as const;
export const partsOf = (atoms: readonly string[], roles: readonly string[] = PARTS): readonly string[] =>
  atoms.flatMap((atom) => roles.map((role) => `${atom}#${role}`));

/** How many of an atom have a role, nobody knows: only that its parts add up, and those of a role as its table says. */
function withRoles(tables: readonly RoleTable[], published: Published): Published {
  if (tables.length === 0) return published;
  const { respondents, groups, names, rules, sums } = published;
  const exactly = (name: string, atoms: readonly string[], x: number): Sum => ({
    name,
    atoms,
    low: x,
    high: x,
  });
  return {
    names: [...names, PEOPLE],
    groups: groups.map((group) => partsOf(group)),
    respondents: new Map(
      [...respondents].flatMap(([atom, n]) => partsOf([atom]).map((part) => [part, n] as const)),
    ),
    rules: [
      ...rules.flatMap(({ terms, low, high }) => [
        ...(low === undefined ? [] : [{ terms: [...terms, [PEOPLE, -low] as const], low: 0 }]),
        ...(high === undefined ? [] : [{ terms: [...terms, [PEOPLE, -high] as const], high: 0 }]),
      ]),
      ...names.map((name) => ({ terms: [[name, 1] as const, [PEOPLE, -1] as const], high: 0 })),
    ],
    sums: [
      ...sums.map((sum) => ({ ...sum, atoms: partsOf(sum.atoms) })),
      ...[...respondents].map(([atom, n]) => exactly(PEOPLE, partsOf([atom]), n)),
      ...tables.flatMap(({ cut, atoms }) =>
        cut.rows.flatMap(({ profile, n, figures }): Sum[] => {
          const role = profile['role'];
          if (role === undefined || n.is !== 'count') return [];
          const own = partsOf(atoms, [role]);
          const counted = Object.entries(figures).flatMap(([value, figure]) =>
            figure.is === 'count' ? [exactly(`reasons=${value}`, own, figure.x)] : [],
          );
          return [exactly(PEOPLE, own, n.x), ...counted];
        }),
      ),
    ],
  };
}

/** How many there are of a part. */
const PEOPLE = 'people';
