import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import { readDisclosureFile } from '../../../shared/domain/disclosure/proof/disclosure-file.ts';
import { judgeDisclosure } from '../../../shared/domain/disclosure/proof/judge-disclosure.ts';
import { valueOf } from '../statistics/result-of.ts';

const solver = await highsSolver();
const read = (json: unknown) => valueOf(readDisclosureFile(json));

const atom = fc
  .integer({ min: 10, max: 16 })
  .chain((respondents) => fc.record({ respondents: fc.constant(respondents), x: fc.nat(respondents) }));

/** Every way that whole counts can fit what is published: what an attacker with a computer would do. */
function possibleValues(
  respondents: readonly number[],
  sums: readonly { atoms: readonly number[]; value: number }[],
  of: readonly number[],
): Set<number> {
  const values = new Set<number>();
  const visit = (counts: readonly number[]): void => {
    const next = counts.length;
    for (const { atoms, value } of sums) {
      const known = atoms.filter((i) => i < next).reduce((sum, i) => sum + (counts[i] ?? 0), 0);
      const room = atoms.filter((i) => i >= next).reduce((sum, i) => sum + (respondents[i] ?? 0), 0);
      if (known > value || known + room < value) return;
    }
    if (next === respondents.length) values.add(of.reduce((sum, i) => sum + (counts[i] ?? 0), 0));
    else for (let count = 0; count <= (respondents[next] ?? 0); count += 1) visit([...counts, count]);
  };
  visit([]);
  return values;
}

test('an attacker who tries every whole count never gets closer to a withheld one than its proven interval', () => {
  fc.assert(
    fc.property(fc.array(atom, { minLength: 3, maxLength: 4 }), (atoms) => {
      const names = atoms.map((_, i) => `u${i}`);
      const groups: Record<string, string[]> = { all: names, pair: names.slice(0, 2) };
      for (const name of names) groups[`g-${name}`] = [name];
      const file = read({
        atoms: Object.fromEntries(
          atoms.map(({ respondents, x }, i) => [`u${i}`, { respondents, counts: { workload: x } }]),
        ),
        groups,
      });
      const judged = judgeDisclosure(file, solver, false);
      const hidden = new Set(judged.withheld.map(([group]) => group));
      const places = (group: string) => (groups[group] ?? []).map((name) => names.indexOf(name));
      const sums = Object.keys(groups)
        .filter((group) => !hidden.has(group))
        .map((group) => ({
          atoms: places(group),
          value: places(group).reduce((sum, i) => sum + (atoms[i]?.x ?? 0), 0),
        }));
      for (const [group, , low, high] of judged.bounds) {
        const values = possibleValues(
          atoms.map(({ respondents }) => respondents),
          sums,
          places(group),
        );
        expect(Math.min(...values)).toBe(low);
        expect(Math.max(...values)).toBe(high);
      }
    }),
    { numRuns: 60 },
  );
});

test('a region minus its other unit does not give a withheld unit away once the judge has added to the pattern', () => {
  const file = read({
    atoms: {
      a: { respondents: 20, counts: { workload: 3 } },
      b: { respondents: 30, counts: { workload: 12 } },
      c: { respondents: 25, counts: { workload: 10 } },
    },
    groups: { region: ['a', 'b', 'c'], a: ['a'], b: ['b'], c: ['c'] },
  });
  const judged = judgeDisclosure(file, solver, false);
  expect(judged).toMatchObject({ safe: true, minimumSupport: 20 });
  expect(judged.withheld).toContainEqual(['a', 'workload', 'primary']);
  expect(judged.withheld).toHaveLength(2);
  const asGiven = judgeDisclosure({ ...file, withheld: [['a', 'workload']] }, solver, true);
  expect(asGiven.safe).toBe(false);
  expect(asGiven.bounds).toEqual([['a', 'workload', 3, 3]]);
});

test('groups that differ by fewer than k respondents are refused whatever is withheld', () => {
  const judged = judgeDisclosure(
    read({
      atoms: { old: { respondents: 30, counts: { pay: 10 } }, new: { respondents: 4, counts: { pay: 2 } } },
      groups: { before: ['old'], after: ['old', 'new'] },
    }),
    solver,
    false,
  );
  expect(judged).toMatchObject({ safe: false, minimumSupport: 4 });
});

const TABLES = {
  atoms: {
    a: { respondents: 20, counts: { workload: 8 } },
    b: { respondents: 30, counts: { workload: 12 } },
  },
  groups: { all: ['a', 'b'], a: ['a'] },
};

test.each([
  ['groups that are of no atom', { groups: { g: ['z'] } }, 'groups.g', 'names z, which is not an atom'],
  ['an atom twice', { groups: { g: ['a', 'a'] } }, 'groups.g', 'names an atom twice'],
  ['no such group', { published: { groups: ['none'] } }, 'published.groups', 'none is not a group'],
  ['a cell of no group', { withheld: [['none', 'workload']] }, 'withheld', 'none is not a group'],
  ['a misspelt answer', { withheld: [['a', 'wrokload']] }, 'withheld', 'wrokload is counted of no atom'],
  ['a misspelt word', { published: { group: ['a'] } }, 'published', 'does not know group'],
  [
    'counts by another name',
    { atoms: { a: { respondents: 3, count: {} } } },
    'atoms.a',
    'does not know count',
  ],
  ['fewer than nobody', { atoms: { a: { respondents: -1 } } }, 'atoms.a.respondents', 'must be 0 or more'],
  [
    'text for a number',
    { atoms: { a: { respondents: '3' } } },
    'atoms.a.respondents',
    'must be given, as a number',
  ],
  [
    'more people than there are',
    { atoms: { a: { respondents: 5e9 } } },
    'atoms.a.respondents',
    'must be 100000000 or fewer',
  ],
  [
    'more who gave an answer than answered',
    { atoms: { a: { respondents: 3, counts: { workload: 4 } } } },
    'atoms.a.counts.workload',
    'is more than its respondents',
  ],
  ['a k of nobody', { k: 0 }, 'k', 'must be 1 or more'],
  [
    'protection the wrong way round',
    { protect: { low: 5, high: 1 } },
    'protect',
    'has a low that is more than its high',
  ],
  [
    'a name that would be lost',
    JSON.parse('{"groups":{"__proto__":["a"]}}') as object,
    'groups',
    'names something __proto__, which no name may be',
  ],
])('a file with %s is refused in plain words', (_, changed, at, message) => {
  expect(readDisclosureFile({ ...TABLES, ...changed })).toMatchObject({
    ok: false,
    problem: { issues: [{ at, message }] },
  });
});

test('a count that must be withheld and is published is called so', () => {
  const file = read({ ...TABLES, primary: [['a', 'workload']] });
  expect(judgeDisclosure(file, solver, true).reasons).toEqual([
    'a, workload: it is published, and must be withheld for its own sake.',
  ]);
});

test('a count that is as few as it has to be and as many is opened, too', () => {
  const people = { a: [7, 2], b: [5, 5], c: [5, 4], d: [5, 4], e: [6, 6] };
  const file = read({
    atoms: Object.fromEntries(
      Object.entries(people).map(([name, [respondents, workload]]) => [
        name,
        { respondents, counts: { workload } },
      ]),
    ),
    groups: {
      all: ['a', 'b', 'c', 'd', 'e'],
      'all but b': ['a', 'c', 'd', 'e'],
      abc: ['a', 'b', 'c'],
      bde: ['b', 'd', 'e'],
      bcd: ['b', 'c', 'd'],
      cd: ['c', 'd'],
    },
    k: 1,
    protect: { low: 1, high: 1 },
  });
  const judged = judgeDisclosure(file, solver, false);
  expect(judged).toMatchObject({ safe: true, reasons: [] });
  expect(judged.withheld).toContainEqual(['bde', 'workload', 'primary']);
});
