export const MARKING = 'OFFICIAL-SENSITIVE';

/** An import has nobody to ask. */
export const handling = (helpEmail: string): string =>
  `For its named readers only. Do not forward or copy it.${helpEmail === '' ? '' : ` Questions to ${helpEmail}.`}`;

/** Also the name of what a browser saves: the marking travels with the file. */
export const fileStem = (definition: string, name: string, clock: string): string =>
  `${MARKING}-${definition}-${slugOf(name)}-${clock}`;

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
