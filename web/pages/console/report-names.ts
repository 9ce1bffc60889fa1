import { editionName, editionOf } from '../../../shared/domain/report/editions.ts';
import type { Release } from '../../../shared/domain/disclosure/release.ts';

export interface NamedReport {
  readonly clock: string;
  readonly scope: string;
  readonly name: string;
}

const ORDER = ['nation', 'region', 'unit'];

/** Nation, regions, then units by name; a unit with its region, because several regions have units of one name. */
export function nameReports(
  release: Release | undefined,
  reports: readonly Omit<NamedReport, 'name'>[],
): readonly NamedReport[] {
  const scopes = new Map(release?.scopes.map((scope) => [scope.scope, scope]));
  const nameOf = (scope: string): string => {
    const known = scopes.get(editionOf(scope).of);
    if (known === undefined) return scope;
    const name =
      known.region === null || known.kind === 'region' ? known.name : `${known.name} (${known.region.name})`;
    return editionName(scope, name);
  };
  const level = (scope: string) => ORDER.indexOf(editionOf(scope).of.split('-')[0] ?? '');
  return reports
    .map(({ clock, scope }) => ({ clock, scope, name: nameOf(scope) }))
    .sort(
      (a, b) =>
        b.clock.localeCompare(a.clock) ||
        level(a.scope) - level(b.scope) ||
        a.name.localeCompare(b.name, 'en-GB'),
    );
}
