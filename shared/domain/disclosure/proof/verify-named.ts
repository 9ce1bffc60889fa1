import type { Band, Layer, Link } from '../layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';
import { regionOfAtom, type Statement } from '../statement.ts';
import type { GroupCounts } from '../tally.ts';
import { crossingsOf, type ShownFigure } from './known-sums.ts';
import { canLose, type Crossing, Web } from './other-worlds.ts';
import type { TakenBack } from './verdict.ts';
import { type AtomCounts, World } from './world.ts';

/** Counts of options, and of these those whose choosing says something of a person. */
interface Layers {
  readonly all: readonly Layer[];
  readonly telling: readonly Layer[];
}

/**
 * Condition C2 for ordinary counts: of nobody may it be provable that they named something because everybody of their
 * unit and period did. Each such atom must have another set of answers that fits everything said; where none is
 * found, what this release would add about it is taken back: its unit's count, or one of another unit that gives it
 * away.
 */
export function verifyNamed(
  questions: readonly ReleasedQuestion[],
  { links, bands }: { readonly links: readonly Link[]; readonly bands: readonly Band[] },
  said: readonly Statement[],
  now: readonly Statement[],
  atoms: ReadonlyMap<string, GroupCounts>,
): readonly TakenBack[] {
  const world = new World(questions, links, bands);
  const layers: Layers = {
    all: questions.flatMap(({ id, options }) =>
      [...options.map(({ value }) => value), NO_ANSWER].map((value) => ({ question: id, value })),
    ),
    telling: questions.flatMap(({ id, options }) =>
      options.flatMap(({ value, exclusive }) => (exclusive ? [] : [{ question: id, value }])),
    ),
  };
  const held = [...atoms].filter(([, { n }]) => n > 0);
  const touched = touchedRegions(said, now);
  return [...Map.groupBy(held, ([key]) => regionOfAtom(key))].flatMap(([region, inside]) => {
    if (!touched.has(region)) return [];
    const isHere = ({ level, atoms: [first] }: Statement): boolean =>
      level !== 'unit' || (first !== undefined && regionOfAtom(first) === region);
    const counts = new Map(inside.map(([key, one]) => [key, world.countsOf(one)]));
    return verifyRegion(world, layers, said.filter(isHere), now.filter(isHere), counts);
  });
}

/** Regions that something new is said of: elsewhere all is as it was proved before. */
function touchedRegions(said: readonly Statement[], now: readonly Statement[]): ReadonlySet<string> {
  const known = new Set(said.flatMap(({ level, atoms }) => atoms.map((key) => `${level} ${key}`)));
  return new Set(
    now.flatMap(({ level, atoms }) => atoms.filter((key) => !known.has(`${level} ${key}`)).map(regionOfAtom)),
  );
}

function verifyRegion(
  world: World,
  { all, telling }: Layers,
  said: readonly Statement[],
  now: readonly Statement[],
  atoms: ReadonlyMap<string, AtomCounts>,
): readonly TakenBack[] {
  const silenced = new Set<string>();
  const figureOf: ShownFigure = ({ id, figures }, layer, isNew) => {
    const figure = figures[layer.question]?.[layer.value];
    const isShown = figure !== undefined && figure.is !== 'withheld';
    return isShown && !(isNew && silenced.has(nameOf(id, world.together(layer)))) ? figure : undefined;
  };
  const lay = () => crossingsOf(world, all, said, now, figureOf, atoms);
  let crossings = lay();
  for (const layer of telling) {
    const together = world.together(layer);
    for (let given = givenAway(world, crossings, layer); given.length > 0;) {
      const candidates = addedTo(said, now, layer, figureOf).toSorted(
        (a, b) => Number(holds(b, given)) - Number(holds(a, given)) || a.n - b.n,
      );
      if (candidates.length === 0) break;
      given = takeBack(candidates, given, (groups) => {
        for (const { id } of candidates) silenced.delete(nameOf(id, together));
        for (const { id } of groups) silenced.add(nameOf(id, together));
        crossings = lay();
        return givenAway(world, crossings, layer);
      });
    }
  }
  return now.flatMap(({ id }) =>
    all.flatMap((layer) => (silenced.has(nameOf(id, world.together(layer))) ? [{ group: id, layer }] : [])),
  );
}

/** Atoms of which it would be known that all of them chose this. */
function givenAway(world: World, crossings: ReadonlyMap<string, Crossing>, layer: Layer): readonly string[] {
  const web = new Web([...crossings.values()]);
  const column = world.columnOf(layer);
  return [...crossings].flatMap(([key, crossing]) => {
    const isKnown = crossing.sides.some(({ sums }) => sums[column] !== 0);
    if (crossing.counts[column] !== crossing.n || !isKnown) return [];
    const ways = [...world.waysToLose(layer, crossing)];
    return ways.some((change) => canLose(world, web, crossing, change)) ? [] : [key];
  });
}

/** The one statement without which less is given away; where no single one does it, all of them. */
function takeBack(
  candidates: readonly Statement[],
  given: readonly string[],
  without: (groups: readonly Statement[]) => readonly string[],
): readonly string[] {
  for (const candidate of candidates) {
    const left = without([candidate]);
    if (left.length < given.length) return left;
  }
  return without(candidates);
}

const holds = ({ atoms }: Statement, keys: readonly string[]): boolean =>
  keys.some((key) => atoms.includes(key));

/** Statements about units that show more of a count than was shown of the same unit before. */
const addedTo = (
  said: readonly Statement[],
  now: readonly Statement[],
  layer: Layer,
  figureOf: ShownFigure,
): readonly Statement[] =>
  now.filter(
    (statement) =>
      statement.level === 'unit' &&
      figureOf(statement, layer, true) !== undefined &&
      !said.some(
        (before) =>
          before.id === statement.id &&
          before.n === statement.n &&
          figureOf(before, layer, false) !== undefined,
      ),
  );

const nameOf = (id: string, together: string): string => `${id} ${together}`;
