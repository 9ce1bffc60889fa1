import type { Release } from '../disclosure/release.ts';
import { groupOf } from './withheld.ts';

/** Drivers that a head of unit answers for in person. */
const OF_THE_HEAD: ReadonlySet<string> = new Set(['management', 'culture']);
/** "The main driver": among the reasons given most often. */
const FIRST = 2;

/**
 * Whether the reasons given most often in a unit are how it is managed: then the head may be the manager concerned. By
 * released counts alone. False for whatever is no unit.
 */
export function mayConcernHead(release: Release, scope: string): boolean {
  const place = release.scopes.find((each) => each.scope === scope && each.kind === 'unit');
  const group = place && groupOf(release, place);
  const question = release.questions.find(({ role }) => role === 'reasons');
  if (group === undefined || question === undefined) return false;
  const figures = group.figures[question.id] ?? {};
  const counted = question.options
    .map(({ value, driver }) => ({ driver, figure: figures[value] }))
    .flatMap(({ driver, figure }) => (figure?.is === 'count' ? [{ driver, count: figure.x }] : []))
    .sort((a, b) => b.count - a.count);
  return counted.slice(0, FIRST).some(({ driver }) => driver !== null && OF_THE_HEAD.has(driver));
}
