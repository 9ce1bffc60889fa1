import type { View } from '../view.ts';

/** A part of the organisation that administrative counts are shown of, and the units that it is made of. */
export interface Place {
  readonly level: 'unit' | 'pool' | 'region' | 'nation';
  readonly code: string;
  readonly name: string;
  readonly units: ReadonlySet<string>;
}

/** What a report shows side by side: the unit itself, its pool where the answers are the pool's, its region, the nation. */
export function placesOf(view: View): readonly Place[] {
  const { scope, release, how, subject } = view;
  const units = release.scopes.filter(({ kind }) => kind === 'unit');
  const place = (level: Place['level'], code: string, name: string, within: typeof units): Place => ({
    level,
    code,
    name,
    units: new Set(within.map((unit) => unit.code)),
  });
  const national = release.scopes.find(({ kind }) => kind === 'nation');
  const region = scope.region;
  return [
    ...(scope.kind === 'unit' ? [place('unit', scope.code, scope.name, [scope])] : []),
    ...(scope.kind === 'unit' && how === 'pool'
      ? [
          place(
            'pool',
            subject.id,
            subject.name,
            units.filter(({ pool }) => pool === subject.id),
          ),
        ]
      : []),
    ...(region === null ? [] : [place('region', region.code, region.name, inRegion(view, region.code))]),
    ...(national === undefined ? [] : [place('nation', 'nation', national.name, units)]),
  ];
}

/** Places within a region or the nation, in order of name: units, or regions. */
export function placesWithin(view: View): readonly Place[] {
  const { scope, release } = view;
  const kind = scope.kind === 'nation' ? 'region' : 'unit';
  return release.scopes
    .filter(
      (each) =>
        scope.kind !== 'unit' &&
        each.kind === kind &&
        (kind === 'region' || each.region?.code === scope.code),
    )
    .map(({ code, name }): Place => ({
      level: kind,
      code,
      name,
      units: new Set(kind === 'unit' ? [code] : inRegion(view, code).map((unit) => unit.code)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const inRegion = ({ release }: View, code: string) =>
  release.scopes.filter(({ kind, region }) => kind === 'unit' && region?.code === code);
