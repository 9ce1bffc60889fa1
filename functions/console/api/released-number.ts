import * as z from 'zod/mini';
import type { ReleasedFigure } from '../../../shared/domain/disclosure/release.ts';

/** A count, `0 to 2` for a bound, or `[c]` for what is withheld. */
export const ReleasedNumber = z.union([z.int(), z.string()]);

type Figure =
  | Pick<Extract<ReleasedFigure, { is: 'count' }>, 'is' | 'x'>
  | Pick<Extract<ReleasedFigure, { is: 'bound' }>, 'is' | 'most'>
  | { readonly is: 'withheld' };

export function numberOf(figure: Figure): number | string {
  if (figure.is === 'count') return figure.x;
  return figure.is === 'bound' ? `0 to ${figure.most}` : '[c]';
}
