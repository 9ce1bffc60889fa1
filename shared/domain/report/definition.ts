import type { Edition } from './editions.ts';

/** A summary for staff and a pack for their unions are made to be shared: marking all of them would be over-marking. */
export const markingOf = (edition: Edition): string =>
  edition === 'full' ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';

const HANDLING: Readonly<Record<Edition, string>> = {
  full: 'For its named readers only. Do not forward or copy it.',
  staff: 'For all staff of the Probation Service.',
  pack: 'For the Probation Service and its recognised trade unions. Do not publish it.',
};

/** An import has nobody to ask. */
export const handling = (edition: Edition, helpEmail: string): string =>
  `${HANDLING[edition]}${helpEmail === '' ? '' : ` Questions to ${helpEmail}.`}`;

/** Also the name of what a browser saves: the marking travels with the file. */
export const fileStem = (marking: string, definition: string, name: string, clock: string): string =>
  `${marking}-${definition}-${slugOf(name)}-${clock}`;

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
