import { type Published, refusedWishes, smallestFound, type Wish } from './attacker.ts';
import type { Outcome } from './history.ts';
import { ABOUT, type Leaver, REASONS, STAY } from './survey.ts';

const NAMES = [
  ...['no-answer', ...REASONS].map((value) => `reasons=${value}`),
  ...ABOUT.map((value) => `about=${value}`),
  ...['no-answer', ...STAY].map((value) => `stay=${value}`),
];
const SENSITIVE = ['reasons=culture', ...ABOUT.map((value) => `about=${value}`)];
const TELLING = NAMES.filter((name) => !name.endsWith('no-answer'));

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

function publishedBy({ said, atoms }: Outcome): Published {
  return {
    respondents: new Map([...atoms].map(([key, leavers]) => [key, leavers.length])),
    groups: said.map((statement) => statement.atoms),
    names: NAMES,
    rules: RULES,
    sums: said.flatMap((statement) =>
      Object.entries(statement.figures).flatMap(([question, values]) =>
        Object.entries(values).flatMap(([value, figure]) => {
          if (figure.is === 'withheld') return [];
          const [low, high] = figure.is === 'count' ? [figure.x, figure.x] : [0, figure.most];
          return [{ name: `${question}=${value}`, atoms: statement.atoms, low, high }];
        }),
      ),
    ),
  };
}

const counts = ({ reasons, about, stay }: Leaver, name: string): boolean => {
  const [question, value = ''] = name.split('=');
  if (question === 'reasons')
    return value === 'no-answer' ? reasons.length === 0 : reasons.some((one) => one === value);
  if (question === 'about') return about.includes(value);
  return value === 'no-answer' ? stay === undefined : stay === value;
};

/** Everything that the attacker finds out and should not; empty where there is nothing. */
export function breaches(outcome: Outcome, k: number, whole: boolean): readonly string[] {
  const published = publishedBy(outcome);
  const keys = [...outcome.atoms.keys()];
  const orders = [
    keys,
    keys.toReversed(),
    ...ROTATIONS.map((by) => [...keys.slice(by), ...keys.slice(0, by)]),
  ];
  const smallest = smallestFound(published, orders);
  const people = (atoms: readonly string[]) => atoms.flatMap((key) => outcome.atoms.get(key) ?? []);
  const wishes = [...sensitiveWishes(outcome, people), ...namedWishes(outcome)];
  return [
    ...(smallest < k ? [`C1: a difference of groups tells of ${smallest}`] : []),
    // An insider takes out their own answer wherever it is.
    ...(smallest - 1 < k - 1 ? [`C3: one of ${smallest} knows the others`] : []),
    ...refusedWishes(published, wishes, whole).map(
      ({ name, atoms, sign, to }) =>
        `C2: ${name} of ${atoms.join(' ')} is known not to be ${sign === 1 ? 'as many' : 'as few'} as ${to}`,
    ),
  ];
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
