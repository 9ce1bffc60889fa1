import { type Edition, editionOf } from './editions.ts';

/** A report as a library lists it. */
export interface Shelved {
  readonly campaign: string;
  /** What the campaign is called. */
  readonly title: string;
  readonly clock: string;
  readonly scope: string;
}

export const LIBRARY_ORDERS = ['period', 'place', 'campaign'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/** What somebody looks for: undefined for any. */
export interface LibraryWanted {
  readonly place: string | undefined;
  readonly clock: string | undefined;
  readonly kind: Edition | undefined;
  readonly campaign: string | undefined;
  readonly order: LibraryOrder;
}

/** Reports that fit, in the order wanted; of one period or campaign, the nation before regions before units. */
export function shelved(
  all: readonly Shelved[],
  { place, clock, kind, campaign, order }: LibraryWanted,
  nameOf: (scope: string) => string,
): readonly Shelved[] {
  const fits = all.filter((report) => {
    const { of, edition } = editionOf(report.scope);
    return (
      (place === undefined || of === place) &&
      (clock === undefined || report.clock === clock) &&
      (kind === undefined || edition === kind) &&
      (campaign === undefined || report.campaign === campaign)
    );
  });
  const byPeriod = (a: Shelved, b: Shelved): number => (a.clock === b.clock ? 0 : a.clock < b.clock ? 1 : -1);
  const byPlace = (a: Shelved, b: Shelved): number =>
    levelOf(a) - levelOf(b) || nameOf(a.scope).localeCompare(nameOf(b.scope), 'en-GB');
  const byCampaign = (a: Shelved, b: Shelved): number => a.title.localeCompare(b.title, 'en-GB');
  const orders: Readonly<Record<LibraryOrder, readonly (typeof byPeriod)[]>> = {
    period: [byPeriod, byCampaign, byPlace],
    place: [byPlace, byPeriod, byCampaign],
    campaign: [byCampaign, byPeriod, byPlace],
  };
  return fits.toSorted((a, b) => orders[order].reduce((so, by) => so || by(a, b), 0));
}

const levelOf = ({ scope }: Shelved): number =>
  ['nation', 'region', 'unit'].indexOf(editionOf(scope).of.split('-')[0] ?? '');
