import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import type {
  Release,
  ReleasedFigure,
  ReleasedGroup,
  ReleasedQuestion,
} from '../../../shared/domain/disclosure/release.ts';
import {
  type MemoryRun,
  memoryRun,
  MONTHS_2026,
  runTo,
  sampleYear,
  yearOfLeavers,
} from '../../fixtures/report-run.ts';

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

async function releaseOf(run: MemoryRun, clock: string): Promise<Release> {
  const { release } = await runTo(run, clock);
  return openRelease((await run.workings.get(`releases/${release}.json`))!, release, run.sha256)!;
}

async function everyRelease(run: MemoryRun): Promise<Release[]> {
  const releases: Release[] = [];
  for (const quarter of QUARTERS) releases.push(await releaseOf(run, quarter));
  return releases;
}

/** Every figure with what it is a figure of. */
const figuresIn = (release: Release) =>
  release.groups.flatMap((group) =>
    release.questions.flatMap((question) =>
      Object.entries(group.figures[question.id] ?? {}).map(([value, figure]) => ({
        group,
        question,
        option: question.options.find((each) => each.value === value),
        figure,
      })),
    ),
  );

const isSensitive = (
  question: ReleasedQuestion,
  option: ReleasedQuestion['options'][number] | undefined,
): boolean => question.sensitive || option?.sensitive === true;

/** Figures and groups that break a rule: there are none in a release. */
const broken = (release: Release): unknown[] => [
  ...release.groups.filter(
    ({ n, level, asked }) => n < 10 || (level === 'unit' && asked !== null && n >= asked),
  ),
  ...figuresIn(release).filter(({ group, question, option, figure }) => {
    const unit = group.level === 'unit';
    const sensitive = isSensitive(question, option);
    if (figure.is === 'withheld') return false;
    if (unit && (sensitive || question.role === 'main')) return true;
    if (figure.is === 'bound') return !unit || figure.most !== 2;
    if (figure.x >= group.n || (unit && figure.x <= 2)) return true;
    return sensitive && (figure.x < 5 || figure.x > group.n - 2);
  }),
];

const counted = (figure: ReleasedFigure | undefined): number | undefined =>
  figure?.is === 'count' ? figure.x : undefined;

/** What the nation's sensitive counts less those of a region leave for the other. */
const sensitiveRests = (release: Release): number[] =>
  release.questions.flatMap((question) =>
    question.options
      .filter((option) => isSensitive(question, option))
      .flatMap(({ value }) => {
        const of = (id: string) =>
          counted(release.groups.find((group) => group.id === id)?.figures[question.id]?.[value]);
        const nation = of('nation');
        return ['region-N03', 'region-N54'].flatMap((id) => {
          const region = of(id);
          return nation === undefined || region === undefined ? [] : [nation - region];
        });
      }),
  );

describe('the release gate', () => {
  it('names each group once, so that nothing points at another', async () => {
    let earlier = 0;
    for (let seed = 0; seed < 6; seed += 1) {
      // A unit whose one batch is of the first quarter, in a region that is slow after it.
      const busy = yearOfLeavers({ A: 10, B: 10, E: 8 }, MONTHS_2026.slice(0, 3), seed);
      const slow = yearOfLeavers({ A: 1, B: 2.5, E: 4 }, MONTHS_2026.slice(3, 6), seed);
      const packs = Object.fromEntries(
        Object.keys(busy.packs).map((region) => [region, [...busy.packs[region]!, ...slow.packs[region]!]]),
      );
      const run = memoryRun(packs, [...busy.asked, ...slow.asked]);
      await runTo(run, '2026-Q1');
      const { groups } = await releaseOf(run, '2026-Q2');
      earlier += groups.filter((group) => group.earlier !== null).length;
      const ids = groups.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
    expect(earlier).toBeGreaterThan(0);
  });

  it('keeps its rules for any year of leavers, in every quarter of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.record({ A: rate, B: rate, C: rate, D: rate, E: rate, F: rate }),
        async (seed, aMonth) => {
          const { packs, asked } = yearOfLeavers(aMonth, MONTHS_2026, seed);
          for (const release of await everyRelease(memoryRun(packs, asked)))
            expect(broken(release)).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('tells of no region’s sensitive count by the nation’s less the other regions’', async () => {
    const rests: number[] = [];
    for (let seed = 0; seed < 8; seed += 1) {
      const { packs, asked } = yearOfLeavers({ A: 6, B: 6, E: 5, F: 5 }, MONTHS_2026, seed);
      for (const release of await everyRelease(memoryRun(packs, asked)))
        rests.push(...sensitiveRests(release));
    }
    expect(rests.length).toBeGreaterThan(20);
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(5);
  });

  it('shows main reasons with the sensitive ones in a remainder that no period makes small', async () => {
    const releases = await everyRelease(sampleYear());
    let shown = 0;
    for (const release of releases) {
      const main = release.questions.find(({ role }) => role === 'main')!;
      for (const group of release.groups) {
        const values = Object.entries(group.figures[main.id] ?? {});
        const counts = values.flatMap(([, figure]) => counted(figure) ?? []);
        if (counts.length === 0) continue;
        shown += 1;
        expect(values.filter(([, figure]) => figure.is === 'withheld').length).toBeGreaterThan(1);
        expect(group.n - counts.reduce((sum, x) => sum + x, 0)).toBeGreaterThanOrEqual(5);
      }
    }
    expect(shown).toBeGreaterThan(3);
  });

  it('withholds a batch whose every invitee answered, and with it the comparison', async () => {
    const { packs, asked } = yearOfLeavers({ A: 5, E: 5 }, MONTHS_2026.slice(0, 3), 3);
    const answered = new Map<string, number>();
    for (const { month, pack } of packs['N03']!) answered.set(month, pack.n);
    const all = asked.map((row) => (row.unit === 'A' ? { ...row, count: answered.get(row.month)! } : row));
    const release = await releaseOf(memoryRun(packs, all), '2026-Q1');
    const waiting = release.scopes.find(({ scope }) => scope === 'unit-A')!;
    expect([waiting.own, waiting.pool, waiting.regional]).toEqual([null, null, 'region-N03']);
    expect(release.groups.map(({ id }) => id)).not.toContain('unit-A');
    const open = await releaseOf(memoryRun(packs, asked), '2026-Q1');
    expect(open.scopes.find(({ scope }) => scope === 'unit-A')!.own).toBe('unit-A');
  });

  it('withholds a reason that everybody in a group named', async () => {
    const { packs, asked } = yearOfLeavers({ A: 6, B: 6, E: 5 }, MONTHS_2026.slice(0, 3), 5, {
      A: { workload: 1 },
    });
    const release = await releaseOf(memoryRun(packs, asked), '2026-Q1');
    const unit = release.groups.find(({ id }) => id === 'unit-A') as ReleasedGroup;
    expect(unit.figures['reasons']!['workload']).toEqual({ is: 'withheld', by: 'value' });
    expect(release.groups.find(({ id }) => id === 'region-N03')!.figures['reasons']!['workload']!.is).toBe(
      'count',
    );
  });

  it('has nothing to show before any region has k answers', async () => {
    const { packs, asked } = yearOfLeavers({ A: 1, E: 1 }, MONTHS_2026.slice(0, 3), 1);
    const run = memoryRun(packs, asked);
    const { release: hash, scopes } = await runTo(run, '2026-Q1');
    expect(scopes).toEqual([]);
    const content = await run.workings.get(`releases/${hash}.json`);
    const release = openRelease(content!, hash, run.sha256)!;
    expect(release.groups).toEqual([]);
  });

  it('does not take back a stored release whose bytes changed', async () => {
    const run = sampleYear();
    const { release } = await runTo(run, '2026-Q1');
    const content = (await run.workings.get(`releases/${release}.json`))!;
    const changed = new TextEncoder().encode(
      new TextDecoder().decode(content).replace(/"n":(\d)/, '"n":9$1'),
    );
    expect(changed).not.toEqual(content);
    expect(openRelease(changed, release, run.sha256)).toBeUndefined();
    expect(openRelease(content, release, run.sha256)).toBeDefined();
  });
});

const rate = fc.double({ min: 0, max: 7, noNaN: true });
