import { monthsOfQuarter } from '../kernel/calendar.ts';
import { type Edition, editionOf } from './editions.ts';

/** Reports of one clock of a campaign: they stand together. */
export interface Shelf {
  readonly campaign: string;
  /** What the campaign is called. */
  readonly title: string;
  readonly clock: string;
  /** The day on which a cohort closed; undefined of others. */
  readonly closed: string | undefined;
}

/** A report as a library lists it. */
export interface Shelved extends Shelf {
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

type Compare<T> = (a: T, b: T) => number;

/** The newest first: a quarter by its end, a cohort by its close. */
const byTime: Compare<Shelf> = (a, b) => endOf(b).localeCompare(endOf(a));
const byCampaign: Compare<Shelf> = (a, b) => a.title.localeCompare(b.title, 'en-GB');

const inTurn =
  <T>(...orders: readonly Compare<T>[]): Compare<T> =>
  (a, b) =>
    orders.reduce((so, by) => so || by(a, b), 0);

export const shelfOrder = (order: LibraryOrder): Compare<Shelf> =>
  order === 'campaign' ? inTurn(byCampaign, byTime) : inTurn(byTime, byCampaign);

/** The nation before regions before units, each by name; where places come first, the newest of each first. */
export function reportOrder(order: LibraryOrder, nameOf: (scope: string) => string): Compare<Shelved> {
  const byPlace: Compare<Shelved> = (a, b) =>
    levelOf(a) - levelOf(b) || nameOf(a.scope).localeCompare(nameOf(b.scope), 'en-GB');
  return order === 'place' ? inTurn(byPlace, shelfOrder(order)) : inTurn(shelfOrder(order), byPlace);
}

export const isOnShelf = ({ clock, campaign }: Shelf, wanted: LibraryWanted): boolean =>
  (wanted.clock === undefined || clock === wanted.clock) &&
  (wanted.campaign === undefined || campaign === wanted.campaign);

export function isWanted({ scope }: Pick<Shelved, 'scope'>, { place, kind }: LibraryWanted): boolean {
  const { of, edition } = editionOf(scope);
  return (place === undefined || of === place) && (kind === undefined || edition === kind);
}

/** Days of months that end a quarter are no later than this. */
const endOf = ({ clock, closed = '' }: Shelf): string =>
  clock === 'close' ? closed : `${monthsOfQuarter(clock).at(-1) ?? ''}-31`;

const levelOf = ({ scope }: Shelved): number =>
  ['nation', 'region', 'unit'].indexOf(editionOf(scope).of.split('-')[0] ?? '');
