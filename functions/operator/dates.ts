import { addMonths, monthOf, quarterOfMonth } from '../../shared/domain/kernel/calendar.ts';
import type { Holdfast } from './holdfast.ts';

/** The time by which the functions go: a local stack's clock may have been moved. */
export async function timeOf({ localControls }: Holdfast): Promise<number> {
  if (localControls === undefined) return Date.now();
  const reply = await fetch(`${localControls}/clock`);
  return ((await reply.json()) as { now: number }).now;
}

export const monthJustEnded = (now: number): string => addMonths(monthOf(now), -1);

export const quarterJustEnded = (now: number): string => {
  const [year = 0, quarter = 0] = quarterOfMonth(monthOf(now)).split('-Q').map(Number);
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
};
