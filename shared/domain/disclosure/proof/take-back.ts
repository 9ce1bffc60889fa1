import { type Layer, layerKey } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import type { Increment } from './area-increments.ts';
import { type Cell, countOf } from './count-table.ts';
import type { Family } from './sensitive-families.ts';
import type { SensitiveTable } from './sensitive-table.ts';
import type { Silence, Where } from './silence.ts';

/** A family as it stands: what is laid out, and the withheld counts that are not shown to be protected. */
export interface Judged {
  readonly laid: SensitiveTable;
  readonly unsafe: readonly Increment[];
}

interface Desk {
  readonly questions: readonly ReleasedQuestion[];
  readonly said: readonly Statement[];
  readonly now: readonly Statement[];
  readonly silence: Silence;
}

/**
 * Takes back of what this release would add what it takes to protect every withheld count: the one thing that helps,
 * as often as there is one, else all of it. What turns out not to be needed is given back.
 */
export function takeBackUntilSafe<J extends Judged>(
  family: Family,
  first: J | undefined,
  judge: () => J | undefined,
  desk: Desk,
): J | undefined {
  const { silence } = desk;
  const before = new Set(silence.groups);
  let now = first;
  while (now !== undefined && now.unsafe.length > 0) {
    const next = helped(family, now, judge, desk);
    if (next === undefined) return now;
    now = next.judged;
  }
  for (const group of silence.groups.filter((one) => !before.has(one))) {
    const held = silence.takenBack;
    silence.remove(
      group,
      held.flatMap((one) => (one.group === group ? [one.layer] : [])),
    );
    const without = judge();
    if (without === undefined || without.unsafe.length === 0) now = without;
    else silence.restore(held);
  }
  return now;
}

/** Undefined where there is nothing left to take back. */
function helped<J extends Judged>(
  family: Family,
  now: J,
  judge: () => J | undefined,
  desk: Desk,
): { readonly judged: J | undefined } | undefined {
  const { silence } = desk;
  const { here, elsewhere } = addedSums(now);
  const sums = (added: readonly Increment[]) =>
    added.map((one) => () => silence.add(one.group, silencedWith(family, one)));
  const scopes = scopesOf(now, desk).map((where) => () => silenceQuestion(family, where, desk));
  const steps = [...sums(here), ...scopes, ...sums(elsewhere)];
  const held = silence.takenBack;
  for (const step of steps) {
    step();
    if (silence.takenBack.length === held.length) continue;
    const judged = judge();
    if (isHelp(judged, now)) return { judged };
    silence.restore(held);
  }
  for (const step of steps) step();
  return silence.takenBack.length > held.length ? { judged: judge() } : undefined;
}

const isHelp = (judged: Judged | undefined, now: Judged): boolean => {
  const left = new Set(judged?.unsafe.map(nameOf));
  return now.unsafe.some((one) => !left.has(nameOf(one)));
};

const nameOf = ({ layer, region, after, upTo }: Increment): string =>
  `${layerKey(layer)} ${region ?? ''} ${after} ${upTo}`;

/** Whose answers to a question are taken back, where it is not its sums that tell: one unit's; all units'; everybody's. */
function scopesOf({ unsafe }: Judged, { now }: Desk): readonly Where[] {
  const regions = new Set(unsafe.map(({ region }) => region));
  const units = now.filter(({ level }) => level === 'unit').toSorted((a, b) => a.n - b.n);
  return [
    ...units.map(({ id }): Where => ({ regions, levels: ['unit'], groups: new Set([id]) })),
    { regions, levels: ['unit'] },
    { regions, levels: ['unit', 'region', 'nation'] },
  ];
}

function silenceQuestion(
  { layers: [first] }: Family,
  where: Where,
  { questions, said, now, silence }: Desk,
): void {
  const question = questions.find(({ id }) => id === first?.question);
  if (question !== undefined) silence.question(question, questions, where, said, now);
}

/** Sums that this release would add, of the regions in question and of others: small before large, the nation's last. */
function addedSums({ laid: { table, published, said }, unsafe }: Judged) {
  const regions = new Set(unsafe.map(({ region }) => region));
  const rank = (cell: Cell): number => (said.get(cell)?.region === null ? 1e9 : 0) + countOf(table, cell);
  const added = published
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((cell) => said.get(cell) ?? [])
    .filter(({ isNew }) => isNew);
  return {
    here: added.filter(({ region }) => regions.has(region)),
    elsewhere: added.filter(({ region }) => !regions.has(region)),
  };
}

/** Where a reason is not shown, neither is what it was about; the answers of a question with one a person stand together. */
function silencedWith({ layers, links, single }: Family, { layer }: Increment): readonly Layer[] {
  if (single) return layers;
  const at = layers.indexOf(layer);
  return [layer, ...links.flatMap(([lesser, greater]) => (greater === at ? (layers[lesser] ?? []) : []))];
}
