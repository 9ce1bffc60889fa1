import type { Release, ReleasedFigure, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { DriverId } from '../kernel/driver-id.ts';
import { editionOf } from '../report/editions.ts';
import { drawnShare } from '../report/shrunken.ts';
import { estimandOf, shareOf } from '../report/estimate.ts';
import { topGroup } from '../report/top-group.ts';
import { ALONE, asksForReasons, isReason, reasonName, reasonsOf, type View, viewOf } from '../report/view.ts';

export interface DriverFigure {
  readonly driver: DriverId;
  /** The value of the question on reasons. */
  readonly reason: string;
  readonly name: string;
  readonly figure: ReleasedFigure;
  readonly share: { readonly percent: number; readonly low: number; readonly high: number } | undefined;
  /** One of those named most often, which chance could have put in another order. */
  readonly leads: boolean;
  /**
   * Drawn towards the region's, in per cent: what another group of the same size would be expected to say, if nothing
   * changed. Undefined for an area, and where it cannot be worked out.
   */
  readonly expected: number | undefined;
}

export interface DriverFigures {
  readonly group: ReleasedGroup;
  /** Where the scope has no figure of its own, that of its pool, its region or the nation. */
  readonly how: View['how'];
  readonly name: string;
  readonly drivers: readonly DriverFigure[];
}

export interface OfReasons {
  readonly view: View;
  readonly question: ReleasedQuestion;
}

/** The scope of a release as its report sees it. Undefined where that is no report about reasons for leaving. */
export function reasonsIn(release: Release, scope: string): OfReasons | undefined {
  const view = viewOf(release, editionOf(scope).of, ALONE);
  const question = view && asksForReasons(view) ? reasonsOf(view) : undefined;
  return view && question && { view, question };
}

/** Every driver that a report has a figure of, the one named most often first. Withheld figures are left out. */
export function driverFigures(release: Release, scope: string): DriverFigures | undefined {
  const found = reasonsIn(release, scope);
  if (found === undefined) return undefined;
  const { view, question } = found;
  const leading = new Set(topGroup(question, view.subject).named.map(({ option }) => option.value));
  const drivers = question.options.flatMap((option): DriverFigure[] => {
    const driver = DriverId.safeParse(option.driver);
    const figure = view.subject.figures[question.id]?.[option.value];
    if (!driver.success || !isReason(option) || figure === undefined || figure.is === 'withheld') return [];
    return [
      {
        driver: driver.data,
        reason: option.value,
        name: reasonName(question, option),
        figure,
        share:
          figure.is === 'count'
            ? shareOf(figure.x, view.subject, estimandOf(release.campaign.clock, view.subject))
            : undefined,
        leads: leading.has(option.value),
        expected: expectedOf(found, option.value),
      },
    ];
  });
  return {
    group: view.subject,
    how: view.how,
    name: view.scope.name,
    drivers: drivers.toSorted((a, b) => countOf(b.figure) - countOf(a.figure)),
  };
}

function expectedOf({ view, question }: OfReasons, value: string): number | undefined {
  const [around] = view.beside;
  if (view.subject.level !== 'unit' || around === undefined) return undefined;
  const [share] = drawnShare(view.release, question, value, view.subject, around);
  return typeof share === 'number' ? share : undefined;
}

const countOf = (figure: ReleasedFigure): number => (figure.is === 'count' ? figure.x : 0);
