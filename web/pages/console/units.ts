import type { Release, ReleasedScope } from '../../../shared/domain/disclosure/release.ts';

/** Somebody's count, from the release: there is nowhere else to take one. */
export interface Answered {
  readonly scope: string;
  readonly name: string;
  readonly answered: number | undefined;
}

export interface RegionRow extends Answered {
  readonly nextCheck: string | null;
  readonly units: readonly UnitRow[];
}

export interface UnitRow extends Answered {
  readonly pool: { readonly name: string; readonly answered: number } | undefined;
  readonly waiting: { readonly months: number | null; readonly nextCheck: string | null };
}

/** `nextCheck` is when the next figures are made: what the release was told of it may have been moved since. */
export function regionRows({ scopes, groups }: Release, nextCheck: string | null): readonly RegionRow[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const groupOf = (id: string | null) => (id === null ? undefined : byId.get(id));
  const unitRow = ({ scope, name, own, pool, waiting }: ReleasedScope): UnitRow => {
    const pooled = groupOf(pool);
    return {
      scope,
      name,
      answered: groupOf(own)?.n,
      pool: pooled && { name: pooled.name, answered: pooled.n },
      waiting: { months: waiting?.months ?? null, nextCheck },
    };
  };
  const units = Map.groupBy(
    scopes.filter(({ kind }) => kind === 'unit'),
    ({ region }) => region?.code,
  );
  const regionRow = ({ scope, code, name, regional }: ReleasedScope): RegionRow => {
    const rows = (units.get(code) ?? []).map(unitRow);
    return {
      scope,
      name,
      answered: groupOf(regional)?.n,
      nextCheck,
      units: rows.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    };
  };
  return scopes.filter(({ kind }) => kind === 'region').map(regionRow);
}

export function nationRow({ scopes, groups }: Release): Answered | undefined {
  const nation = scopes.find(({ kind }) => kind === 'nation');
  const answered = groups.find(({ id }) => id === nation?.national)?.n;
  return nation && { scope: nation.scope, name: nation.name, answered };
}

export const peopleAnswered = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'} answered`;
