import { unitWord, type View } from './view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';

const MONTHS_SHOWN = 36;

/**
 * Said of a unit without a figure of its own: one thing, whatever the cause. Never how many are waiting.
 * Of one with its own, only where it is the last report's.
 */
export function standingWords(view: View): string[] {
  const { scope, subject, how } = view;
  if (how === 'own') return unchanged(view);
  const usual = scope.waiting?.months ?? null;
  const next = scope.waiting?.nextCheck ?? null;
  const word = unitWord(view);
  const own = [
    view.release.clock === 'close' && view.release.campaign.source === null
      ? 'No figure of its own in this survey.'
      : 'No figure of its own yet.',
    ...(usual === null
      ? []
      : [
          `${word === 'PDU' ? 'PDUs' : `${word}s`.replace(/^./, (first) => first.toUpperCase())} of this size usually take ${monthsWords(usual)}.`,
        ]),
    ...(next === null ? [] : [`Next check ${dayInWords(next)}.`]),
  ].join(' ');
  const shown =
    how === 'pool'
      ? `This report shows ${subject.name}, counted together.`
      : `This report shows ${subject.name} as a whole, of which ${scope.name} is a part.`;
  return [own, shown];
}

/** A unit's own figure stays until there is a whole new batch. */
function unchanged({ scope, subject, companions }: View): string[] {
  const last = companions.earlier[0]?.groups.find(({ id }) => id === subject.id);
  if (scope.kind !== 'unit' || last?.n !== subject.n) return [];
  const next = scope.waiting?.nextCheck ?? null;
  return [
    `No new figure of its own since the last report: its last own figure is shown.${next === null ? '' : ` Next check ${dayInWords(next)}.`}`,
  ];
}

export const monthsWords = (months: number): string =>
  months > MONTHS_SHOWN ? 'more than 3 years' : months === 1 ? '1 month' : `${months} months`;
