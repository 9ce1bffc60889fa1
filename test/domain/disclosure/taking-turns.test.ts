import { afterEach, expect, it, vi } from 'vitest';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import type { Silence } from '../../../shared/domain/disclosure/proof/silence.ts';
import type { Statement } from '../../../shared/domain/disclosure/statement.ts';
import type { GroupCounts } from '../../../shared/domain/disclosure/tally.ts';
import { countLeavers, LINKS, QUESTIONS } from './attack/survey.ts';

const PROOF = '../../../shared/domain/disclosure/proof';
const solver = await highsSolver();
const CULTURE = { question: 'reasons', value: 'culture' };

afterEach(() => {
  vi.doUnmock(`${PROOF}/verify-named.ts`);
  vi.resetModules();
});

const people = (culture: number): GroupCounts =>
  countLeavers(
    Array.from({ length: 30 }, (_, at) => ({
      reasons: at < culture ? ['culture', 'pay'] : ['load'],
      about: [],
      stay: undefined,
    })),
  );

const ATOMS = new Map([
  ['AA|2026-Q1|x', people(6)],
  ['BB|2026-Q1|x', people(7)],
]);

const area = (region: string | null, culture: number): Statement => ({
  id: region === null ? 'nation' : `region-${region}`,
  level: region === null ? 'nation' : 'region',
  area: { region, upTo: '2026-Q1' },
  n: region === null ? 60 : 30,
  atoms: [...ATOMS.keys()].filter((key) => region === null || key.startsWith(region)),
  figures: { reasons: { culture: { is: 'count', x: culture } } },
});

it('what one proof takes back is protected by the other', async () => {
  let calls = 0;
  // Takes back a region's sensitive count, as it may where everybody of a unit gave that answer.
  vi.doMock(`${PROOF}/verify-named.ts`, () => ({
    verifyNamed: (...[, , , , silence]: [unknown, unknown, unknown, unknown, Silence]) => {
      calls += 1;
      silence.add('region-AA', [CULTURE]);
      return { schema: 'worlds/1', atoms: [], answers: [], worlds: [] };
    },
  }));
  vi.resetModules();
  const { verifyRelease } = await import('../../../shared/domain/disclosure/proof/verify-release.ts');
  const known = { questions: QUESTIONS, links: LINKS, bands: [], atoms: ATOMS };
  const { takenBack, tables } = verifyRelease(
    known,
    [area(null, 13), area('AA', 6), area('BB', 7)],
    [],
    solver,
  );
  // Nation less the other region would say it.
  expect(takenBack.map(({ group }) => group)).toContain('region-AA');
  expect(takenBack.length).toBeGreaterThan(1);
  const withheld = tables.flatMap((table) => table.withheld);
  expect(withheld.length).toBeGreaterThan(0);
  expect(withheld.every(({ safe }) => safe)).toBe(true);
  expect(calls).toBe(1);
});
