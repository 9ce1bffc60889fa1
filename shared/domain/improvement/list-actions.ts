import type { Action } from './action.ts';
import { isOpen, standingOf } from './standing.ts';

export const SHOWN = ['open', 'overdue', 'closed', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export const ORDERS = ['target', 'title', 'owner', 'scope'] as const;
export type Order = (typeof ORDERS)[number];

export interface Wanted {
  readonly shown: Shown;
  readonly order: Order;
  /** Undefined for every place. */
  readonly scope: string | undefined;
}

const KEEPS: Readonly<Record<Shown, (action: Action, today: string) => boolean>> = {
  open: isOpen,
  overdue: (action, today) => standingOf(action, today) === 'overdue',
  closed: (action, today) => !isOpen(action, today),
  all: () => true,
};

const KEY: Readonly<Record<Order, (action: Action) => string>> = {
  // Without a day it comes last.
  target: ({ target }) => target ?? '9999',
  title: ({ title }) => title.toLowerCase(),
  owner: ({ owner }) => owner?.toLowerCase() ?? '~',
  scope: ({ scope }) => scope,
};

/** Actions as somebody wants to see them: equal ones in the order of their ids. */
export const listed = (actions: readonly Action[], wanted: Wanted, today: string): readonly Action[] =>
  actions
    .filter((action) => KEEPS[wanted.shown](action, today))
    .filter(({ scope }) => wanted.scope === undefined || scope === wanted.scope)
    .map((action) => [`${KEY[wanted.order](action)}#${action.id}`, action] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, action]) => action);
