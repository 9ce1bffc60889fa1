import { unitWord, type View } from './view.ts';
import { dayName } from './words.ts';

const MONTHS_SHOWN = 36;

/**
 * Said of a unit without a figure of its own: one thing, whatever the cause. Never how many are waiting.
 * Empty where the figures are the unit's own.
 */
export function standingWords(view: View): string[] {
  const { scope, subject, how } = view;
  if (how === 'own') return [];
  const usual = scope.waiting?.months ?? null;
  const next = scope.waiting?.nextCheck ?? null;
  const word = unitWord(view);
  const own = [
    'No figure of its own yet.',
    ...(usual === null
      ? []
      : [
          `${word === 'PDU' ? 'PDUs' : `${word}s`.replace(/^./, (first) => first.toUpperCase())} of this size usually take ${monthsWords(usual)}.`,
        ]),
    ...(next === null ? [] : [`Next check ${dayName(next)}.`]),
  ].join(' ');
  const shown =
    how === 'pool'
      ? `This report shows ${subject.name}, counted together.`
      : `This report shows ${subject.name} as a whole, of which ${scope.name} is a part.`;
  return [own, shown];
}

export const monthsWords = (months: number): string =>
  months > MONTHS_SHOWN ? 'more than 3 years' : months === 1 ? '1 month' : `${months} months`;
