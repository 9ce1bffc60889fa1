import { isDeepStrictEqual } from 'node:util';
import type { Standing, StandingStack } from './stateful.ts';

export type Change = 'deleted' | 'replaced' | 'unprotected';

export interface Loss {
  readonly stack: string;
  /** Logical id. */
  readonly resource: string;
  readonly change: Change;
  readonly words: string;
}

type Stacks = Readonly<Record<string, StandingStack>>;

/** What of `before` would be gone, made anew and empty, or no longer held fast, after `after` is deployed. */
export function lossesBetween(before: Stacks, after: Stacks): readonly Loss[] {
  return Object.entries(before).flatMap(([stack, resources]) =>
    Object.entries(resources).flatMap(([resource, standing]) => {
      const next = after[stack]?.[resource];
      return changesOf(standing, next).map(([change, words]) => ({ stack, resource, change, words }));
    }),
  );
}

/** What stands in `after` and is not yet held on to. */
export const newIn = (before: Stacks, after: Stacks): readonly string[] =>
  Object.entries(after).flatMap(([stack, resources]) =>
    Object.keys(resources)
      .filter((resource) => before[stack]?.[resource] === undefined)
      .map((resource) => `${stack} ${resource}`),
  );

function changesOf(before: Standing, after: Standing | undefined): readonly (readonly [Change, string])[] {
  const { type, retained } = before;
  const rest = retained
    ? 'What it holds stays in the account, out of reach of the service.'
    : 'What it holds is destroyed.';
  if (after === undefined) return [['deleted', `${type} would be deleted. ${rest}`]];
  if (after.type !== type) return [['replaced', `${type} would become ${after.type}. ${rest}`]];
  const found: (readonly [Change, string])[] = [];
  const names = new Set([...Object.keys(before.fixed), ...Object.keys(after.fixed)]);
  for (const name of names) {
    if (isDeepStrictEqual(before.fixed[name], after.fixed[name])) continue;
    found.push(['replaced', `${type} would be replaced by an empty one, for its ${name} changes. ${rest}`]);
  }
  if (retained && !after.retained) {
    found.push(['unprotected', `${type} would no longer stay when the stack lets go of it.`]);
  }
  if (before.protected && !after.protected) {
    found.push(['unprotected', `${type} would lose its protection against deletion.`]);
  }
  return found;
}
