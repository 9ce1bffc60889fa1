import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { breaches } from './breaches.ts';
import type { History } from './history.ts';
import { randomHistory } from './random-history.ts';
import { ROLES } from './survey.ts';

const DISCLOSURE = '../../../../shared/domain/disclosure';
const solver = await highsSolver();

afterEach(() => {
  vi.doUnmock(`${DISCLOSURE}/groups-cut.ts`);
  vi.doUnmock(`${DISCLOSURE}/proof/verify-sensitive.ts`);
  vi.doUnmock(`${DISCLOSURE}/proof/verify-named.ts`);
  vi.doUnmock(`${DISCLOSURE}/cuts/show-answers.ts`);
  vi.doUnmock(`${DISCLOSURE}/cuts/shown-groups.ts`);
  vi.doUnmock(`${DISCLOSURE}/cuts/parts-of-people.ts`);
  vi.doUnmock(`${DISCLOSURE}/elsewhere/said-elsewhere.ts`);
  vi.resetModules();
});

/** The first thing that the attacker finds with a check of the gate taken out, over so many histories. */
async function firstBreach(
  kind: string,
  histories: fc.Arbitrary<History> = randomHistory,
): Promise<string | undefined> {
  vi.resetModules();
  const { runHistory } = await import('./history.ts');
  for (const history of fc.sample(histories, { numRuns: 400, seed: 5 })) {
    const found = breaches(runHistory(history, solver), history.k, false).find((one) => one.startsWith(kind));
    if (found !== undefined) return found;
  }
  return undefined;
}

it('the attacker finds a small group where no cut is tested', async () => {
  vi.doMock(`${DISCLOSURE}/groups-cut.ts`, () => ({ groupsCut: () => Number.POSITIVE_INFINITY }));
  expect(await firstBreach('C1')).toMatch(/tells of \d+$/);
}, 120_000);

it('the attacker finds one insider too many where a cut one short of k passes', async () => {
  const real = await vi.importActual<{ readonly groupsCut: (...given: unknown[]) => number }>(
    `${DISCLOSURE}/groups-cut.ts`,
  );
  vi.doMock(`${DISCLOSURE}/groups-cut.ts`, () => ({
    groupsCut: (...given: unknown[]) => real.groupsCut(...given) + 1,
  }));
  expect(await firstBreach('C3')).toMatch(/knows the others$/);
}, 120_000);

it('the attacker finds a withheld sensitive count narrowed where withheld counts are not judged together', async () => {
  vi.doMock(`${DISCLOSURE}/proof/verify-sensitive.ts`, () => ({ verifySensitive: () => [] }));
  expect(await firstBreach('C2')).toMatch(/culture|blame|trust/);
}, 120_000);

it('the attacker finds who must have named something where nobody looks for those who all did', async () => {
  vi.doMock(`${DISCLOSURE}/proof/verify-named.ts`, () => ({ verifyNamed: () => undefined }));
  expect(await firstBreach('C2')).toMatch(/is known not to be as few as/);
}, 120_000);

it('the attacker finds what a bulletin leaves of a shown count where the gate does not look at bulletins', async () => {
  const real = await vi.importActual<object>(`${DISCLOSURE}/elsewhere/said-elsewhere.ts`);
  vi.doMock(`${DISCLOSURE}/elsewhere/said-elsewhere.ts`, () => ({
    ...real,
    withElsewhere: (said: unknown) => said,
  }));
  const bulletin = { after: 2, region: 'AA', back: 0, quarters: undefined, reasons: ['culture'] };
  const withBulletin = randomHistory.map((history) => ({ ...history, bulletin, roles: undefined }));
  expect(await firstBreach('C2', withBulletin)).toMatch(/is left as \d+ of \d+$/);
}, 120_000);

it('the attacker finds the few whom roles leave over where a table looks at each role alone', async () => {
  vi.doMock(`${DISCLOSURE}/cuts/shown-groups.ts`, () => ({
    shownGroups: (_: number, sizes: ReadonlyMap<string, number>, k: number) =>
      new Map([...sizes].filter(([, n]) => n >= k)),
  }));
  // What is left is looked at again once all tables of a year are: that is deleted here, too.
  vi.doMock(`${DISCLOSURE}/cuts/parts-of-people.ts`, async (real) => ({
    ...(await real<object>()),
    finestParts: () => [],
  }));
  const roles = { after: 3, quarters: undefined, by: [null] as const };
  const withRoles = randomHistory.map((history) => ({ ...history, bulletin: undefined, roles }));
  expect(await firstBreach('C1', withRoles)).toMatch(/tells of \d+$/);
}, 120_000);

it('the attacker finds what everybody of a role named where all counts of a table of roles are shown', async () => {
  const { cellsOf } = await import(`${DISCLOSURE}/cuts/answers-by-group.ts`);
  vi.doMock(`${DISCLOSURE}/cuts/show-answers.ts`, () => ({
    showAnswers: (asked: never) => new Set(cellsOf(asked).map(({ at }: { readonly at: number }) => at)),
  }));
  const roles = { after: 3, quarters: undefined, by: ['reasons'] as const };
  const sameReason = randomHistory.map((history) => ({
    ...history,
    roles,
    quarters: history.quarters.map((quarter) =>
      Object.fromEntries(
        Object.entries(quarter).map(([unit, leavers]) => [
          unit,
          leavers.map((one) => (one.role === ROLES[0] ? { ...one, reasons: ['pay'], about: [] } : one)),
        ]),
      ),
    ),
  }));
  expect(await firstBreach('C2', sameReason)).toMatch(/is known not to be as few as/);
}, 120_000);
