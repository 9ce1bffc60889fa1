import type { Typed } from '../../../web/pages/console/actions/typed.ts';

/** The texts of a form; a file in it is left out. Lines end alike, however the browser ends them. */
export const typedIn = (body: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [],
    ),
  );
