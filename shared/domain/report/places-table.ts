import type { ReleasedGroup, ReleasedScope } from '../disclosure/release.ts';
import { estimandOf, estimate } from './estimate.ts';
import { responseRate } from './facts.ts';
import type { Cell, Table } from './report.ts';
import type { TopGroup } from './top-group.ts';
import { reasonName, reasonsOf, type View } from './view.ts';

const REASONS_SHOWN = 3;

/** The units of a region, or the regions of the nation, beside each other. Undefined for a unit. */
export function placesTable(view: View, { named }: TopGroup): Table | undefined {
  const { release } = view;
  const question = reasonsOf(view);
  const places = placesOf(view);
  if (question === undefined || places.length === 0) return undefined;
  const shown = named.slice(0, REASONS_SHOWN).map(({ option }) => option);
  return {
    id: 'places',
    title: titleOf(view),
    note: 'In order of name. With so few answers the intervals overlap: do not rank by them. Members of a pool have its figures.',
    columns: [
      { title: 'Place', kind: 'text', detail: false },
      { title: 'Figures of', kind: 'text', detail: false },
      { title: 'Answered', kind: 'number', detail: false },
      { title: 'Asked', kind: 'number', detail: true },
      { title: 'Response rate (%)', kind: 'number', detail: true },
      ...shown.flatMap((option) => [
        { title: `${reasonName(question, option)} (%)`, kind: 'number' as const, detail: false },
        {
          title: `${reasonName(question, option)}: interval from (%)`,
          kind: 'number' as const,
          detail: true,
        },
        { title: `${reasonName(question, option)}: interval to (%)`, kind: 'number' as const, detail: true },
      ]),
    ],
    rows: places.map(({ scope: place, group }): Cell[] => {
      if (group === undefined) {
        return [
          place.name,
          'No figure of its own yet',
          ...Array.from({ length: 3 + shown.length * 3 }, (): Cell => ({ mark: 'z' })),
        ];
      }
      return [
        place.name,
        group.name === place.name ? 'Its own' : group.name,
        group.n,
        group.asked ?? { mark: 'x' },
        responseRate(group) ?? { mark: 'x' },
        ...shown.flatMap((option) => {
          const { percent, low, high } = estimate(
            group.figures[question.id]?.[option.value],
            group,
            estimandOf(release.campaign.clock, group),
          );
          return [percent, low, high];
        }),
      ];
    }),
  };
}

const titleOf = ({ scope, release }: View): string => {
  if (release.campaign.source !== null) return `Groups of ${scope.name}`;
  return scope.kind === 'nation' ? 'Regions' : `PDUs and units of ${scope.name}`;
};

/** The groups of those places, each once. */
export const groupsOfPlaces = (view: View): readonly ReleasedGroup[] => [
  ...new Set(placesOf(view).flatMap(({ group }) => (group === undefined ? [] : [group]))),
];

interface Place {
  readonly scope: ReleasedScope;
  readonly group: ReleasedGroup | undefined;
}

function placesOf({ release, scope }: View): readonly Place[] {
  // A nation of one region is that region.
  const ofRegions = release.scopes.some(({ kind }) => kind === 'region');
  const inside = release.scopes.filter((each) =>
    scope.kind === 'nation'
      ? each.kind === (ofRegions ? 'region' : 'unit')
      : scope.kind === 'region' && each.kind === 'unit' && each.region?.code === scope.code,
  );
  return inside
    .map((each) => ({ scope: each, group: release.groups.find(({ id }) => id === (each.own ?? each.pool)) }))
    .sort((a, b) => (a.scope.name < b.scope.name ? -1 : 1));
}
