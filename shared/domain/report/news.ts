import type { Release, ReleasedScope } from '../disclosure/release.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { editionOf } from './editions.ts';

/**
 * Does a release say something of a report's place that the one before did not? A region's new period is news for
 * every unit in it, and a unit's batch for its region. How others did, and how the service is staffed, is no news of a
 * place: the first is in their own reports, the second in the console every month.
 */
export function hasNews(release: Release, before: Release, report: string): boolean {
  const { of } = editionOf(report);
  return saidOf(release, of) !== saidOf(before, of);
}

/** Whatever a release says of a place, as one text. */
function saidOf(release: Release, name: string): string {
  const scope = release.scopes.find((each) => each.scope === name);
  if (scope === undefined) return '';
  const ids = new Set(groupsOf(release, scope));
  return canonicalJson({
    groups: release.groups.filter(({ id }) => ids.has(id)),
    // Words are chosen for a region, and the nation has those of all.
    themes: scope.kind === 'unit' ? undefined : release.themes,
    yearly: scope.kind === 'unit' ? undefined : release.yearly,
  });
}

function groupsOf(release: Release, scope: ReleasedScope): readonly (string | null)[] {
  if (scope.kind === 'nation') return release.groups.map(({ id }) => id);
  const own = [scope.own, scope.pool, scope.regional];
  if (scope.kind === 'region')
    return [...own, ...within(release, scope).flatMap((unit) => [unit.own, unit.pool])];
  // Before its region has a figure, a unit's report shows the nation.
  return own.every((id) => id === null) ? [scope.national] : own;
}

const within = ({ scopes }: Release, { code }: ReleasedScope): readonly ReleasedScope[] =>
  scopes.filter(({ kind, region }) => kind === 'unit' && region?.code === code);
