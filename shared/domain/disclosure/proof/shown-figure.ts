import type { Layer } from '../layer.ts';
import type { Figure } from '../proposal.ts';
import type { Statement } from '../statement.ts';

/** What a statement shows of a count; undefined where nothing. */
export function shownFigure({ figures }: Statement, { question, value }: Layer): Figure | undefined {
  const figure = figures[question]?.[value];
  return figure === undefined || figure.is === 'withheld' ? undefined : figure;
}
