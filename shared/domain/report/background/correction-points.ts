import { CORRECTED } from '../../context/correction.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { View } from '../view.ts';
import { lowered, monthRange } from '../words.ts';
import { placesOf } from './places.ts';

/** What managers had put right of a unit's staffing when the figures were released; of a wider place, how much. */
export function correctionPoints(view: View, { corrected = [] }: ContextSnapshot): string[] {
  const [own] = placesOf(view);
  const here = own === undefined ? [] : corrected.filter(({ unit }) => own.units.has(unit));
  if (own === undefined || here.length === 0) return [];
  const many = here.length === 1 ? '1 figure' : `${here.length} figures`;
  const what =
    own.level === 'unit'
      ? here.map(
          ({ month, figure, before, after }) =>
            `${lowered(CORRECTED[figure])}, ${monthRange({ from: month, to: month })}: ${after}, was ${before}`,
        )
      : [];
  const listed = what.length === 0 ? '' : ` (${what.join('; ')})`;
  return [
    `Managers put ${many} of the staffing of ${own.name} right after the extract${listed}. The rates here are counted with that; tables by role are as the extract has them.`,
  ];
}
