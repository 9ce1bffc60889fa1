import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { periodOfAtom, regionOfAtom } from '../../../../shared/domain/disclosure/statement.ts';
import { passThemes } from '../../../../shared/domain/disclosure/themes/theme-gate.ts';
import type { ThemeRelease } from '../../../../shared/domain/disclosure/themes/theme-release.ts';
import type { ThemeTally } from '../../../../shared/domain/disclosure/themes/theme-tally.ts';
import { valueOf } from '../../statistics/result-of.ts';
import { type Published, refusedWishes, type Wish } from '../attack/attacker.ts';
import { type Outcome, runHistory } from '../attack/history.ts';
import { NAMES, publishedBy } from '../attack/published.ts';
import { randomHistory } from '../attack/random-history.ts';
import type { Leaver } from '../attack/survey.ts';

const solver = await highsSolver();

const THEMES = ['pay', 'culture'] as const;
const BOOK = {
  id: 'drivers',
  version: '1',
  themes: THEMES.map((id) => ({ id, name: id, sensitive: id === 'culture' })),
};

const wrote = ({ stay }: Leaver): boolean => stay !== undefined;
const wroteAbout = (leaver: Leaver, theme: string): boolean =>
  wrote(leaver) && leaver.reasons.some((reason) => reason === theme);

/** Releases of what people wrote, coded as each period is formed; and the period of each batch of a region. */
function themesOf({ atoms }: Outcome, k: number) {
  const periods = [...Map.groupBy(atoms, ([key]) => periodOfAtom(key))].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = new Map<string, number>();
  const periodOf = new Map<string, string>();
  const tallies = periods.map(([period, held]): ThemeTally => {
    const region = regionOfAtom(period);
    numbers.set(region, (numbers.get(region) ?? 0) + 1);
    periodOf.set(`${region} ${numbers.get(region)}`, period);
    const leavers = held.flatMap(([, all]) => all);
    const count = (holds: (leaver: Leaver) => boolean) => leavers.filter(holds).length;
    const themes = Object.fromEntries(THEMES.map((id) => [id, count((one) => wroteAbout(one, id))]));
    return {
      schema: 'themes/1',
      campaign: 'leavers',
      region,
      number: numbers.get(region) ?? 0,
      periods: [period.slice(region.length + 1)],
      codebook: BOOK,
      questions: { best: { n: count(wrote), themes } },
      agreement: {},
    };
  });
  const said: ThemeRelease[] = [];
  for (const clock of [...new Set(tallies.flatMap((tally) => tally.periods))].sort()) {
    const proposal = {
      campaign: 'leavers',
      k,
      tallies: tallies.filter(({ periods: [own = ''] }) => own <= clock),
      inputs: [],
      questions: [{ id: 'best', text: 'What was best?' }],
      nation: 'Nation',
      regions: ['AA', 'BB'].map((code) => ({ code, name: code })),
    };
    const passed = valueOf(passThemes(proposal, said, said.length === 0 ? null : 'hash', solver));
    if (passed !== undefined) said.push(passed.release);
  }
  return { said, periodOf };
}

/** The same with all that themes say; and what somebody would know who took a theme for the reason of its name. */
function withThemes(
  published: Published,
  { said, periodOf }: ReturnType<typeof themesOf>,
  areTied: boolean,
): Published {
  const atoms = [...published.respondents.keys()];
  const tied = THEMES.map((id) => ({
    terms: [[`theme=${id}`, 1] as const, [`reasons=${id}`, -1] as const],
    high: 0,
  }));
  return {
    ...published,
    names: [...published.names, 'wrote', ...THEMES.map((id) => `theme=${id}`)],
    rules: [
      ...published.rules,
      ...THEMES.map((id) => ({ terms: [[`theme=${id}`, 1] as const, ['wrote', -1] as const], high: 0 })),
      ...(areTied ? tied : []),
    ],
    sums: [
      ...published.sums,
      ...said.flatMap(({ groups, cells }) =>
        groups.flatMap(({ region, n, figures }) => {
          const held = cells.filter((cell) => region === null || region === cell.region);
          const periods = new Set(
            held.flatMap((cell) => cell.batches.map((batch) => periodOf.get(`${cell.region} ${batch}`))),
          );
          const own = atoms.filter((key) => periods.has(periodOfAtom(key)));
          const counts = Object.entries(figures).flatMap(([id, figure]) =>
            figure.is === 'count' ? [{ name: `theme=${id}`, atoms: own, low: figure.x, high: figure.x }] : [],
          );
          return [{ name: 'wrote', atoms: own, low: n, high: n }, ...counts];
        }),
      ),
    ],
  };
}

/** That of each part of a unit nobody, and that everybody, gave an answer. */
const extremes = ({ respondents }: Published): readonly Wish[] =>
  NAMES.flatMap((name) =>
    [...respondents].flatMap(([key, n]): Wish[] => [
      { name, atoms: [key], sign: -1, to: 0 },
      { name, atoms: [key], sign: 1, to: n },
    ]),
  );

const nameOf = ({ name, atoms, sign }: Wish): string => `${name} ${atoms.join()} ${sign}`;

it('themes leave each count of answers as open as it was, since no rule ties what is written to what is ticked', () => {
  let [themed, learnt] = [0, 0];
  const histories = randomHistory.map((history) => ({ ...history, quarters: history.quarters.slice(0, 3) }));
  for (const history of fc.sample(histories, { numRuns: 24, seed: 3 })) {
    const outcome = runHistory({ ...history, roles: undefined, bulletin: undefined }, solver);
    const published = publishedBy(outcome);
    const themes = themesOf(outcome, history.k);
    if (themes.said.length === 0 || published.respondents.size === 0) continue;
    themed += 1;
    const wishes = extremes(published);
    const before = refusedWishes(published, wishes, false).map(nameOf);
    const known = refusedWishes(withThemes(published, themes, false), wishes, false).map(nameOf);
    expect(known).toEqual(before);
    const tied = refusedWishes(withThemes(published, themes, true), wishes, false).map(nameOf);
    if (tied.length > before.length) learnt += 1;
  }
  expect(themed).toBeGreaterThan(15);
  // The same attacker does learn more where a rule does tie them.
  expect(learnt).toBeGreaterThan(5);
});
