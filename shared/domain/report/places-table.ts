import type { ReleasedGroup, ReleasedScope } from '../disclosure/release.ts';
import { estimandOf, estimate } from './estimate.ts';
import { responseRate } from './facts.ts';
import type { Cell, Table } from './report.ts';
import { mostChosen } from './top-group.ts';
import { reasonName, reasonsOf, type View } from './view.ts';

const REASONS_SHOWN = 3;

/** An answer whose share each place has a column of. */
export interface ShownAnswer {
  readonly question: string;
  readonly value: string;
  readonly title: string;
}

/** The reasons named most, as columns. */
export const reasonsShown = (view: View): readonly ShownAnswer[] => {
  const question = reasonsOf(view);
  if (question === undefined) return [];
  return mostChosen(question, view.subject)
    .slice(0, REASONS_SHOWN)
    .map(({ option }) => ({
      question: question.id,
      value: option.value,
      title: reasonName(question, option),
    }));
};

/** The units of a region, or the regions of the nation, beside each other. Undefined for a unit. */
export function placesTable(view: View, shown: readonly ShownAnswer[]): Table | undefined {
  const { release } = view;
  const places = placesOf(view);
  if (shown.length === 0 || places.length === 0) return undefined;
  return {
    id: 'places',
    title: titleOf(view),
    note: 'In order of name. With so few answers the intervals overlap: do not rank by them. Members of a pool have its figures.',
    columns: [
      { title: 'Place', kind: 'text', detail: false },
      { title: 'Figures of', kind: 'text', detail: false },
      { title: 'Answered', kind: 'count', detail: false },
      { title: 'Asked', kind: 'number', detail: true },
      { title: 'Response rate (%)', kind: 'number', detail: true },
      ...shown.flatMap(({ title }) => [
        { title: `${title} (%)`, kind: 'number' as const, detail: false },
        {
          title: `${title}: interval from (%)`,
          kind: 'number' as const,
          detail: true,
        },
        { title: `${title}: interval to (%)`, kind: 'number' as const, detail: true },
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
        ...shown.flatMap(({ question, value }) => {
          const { percent, low, high } = estimate(
            group.figures[question]?.[value],
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
  const inside = release.scopes.filter(
    (each) =>
      each.notAsked !== true &&
      (scope.kind === 'nation'
        ? each.kind === (ofRegions ? 'region' : 'unit')
        : scope.kind === 'region' && each.kind === 'unit' && each.region?.code === scope.code),
  );
  return inside
    .map((each) => ({ scope: each, group: release.groups.find(({ id }) => id === (each.own ?? each.pool)) }))
    .sort((a, b) => (a.scope.name < b.scope.name ? -1 : 1));
}
