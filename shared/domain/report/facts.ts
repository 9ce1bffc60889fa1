import type { ReleasedGroup } from '../disclosure/release.ts';
import { isOfLeavers, type View } from './view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { monthRange, percent } from './words.ts';

/** How many were asked and answered, over which months, as at which day: beside every figure there is. */
export const factsOf = (view: View): { term: string; detail: string }[] => [
  { term: 'Figures of', detail: view.subject.name },
  ...(!isAskedKnown(view) ? [] : [{ term: askedTerm(view), detail: String(view.subject.asked) }]),
  { term: 'Answered', detail: String(view.subject.n) },
  { term: 'Response rate', detail: rateWords(view) },
  { term: 'Period', detail: periodWords(view) },
  { term: 'Data as at', detail: dayInWords(view.release.dataAsAt) },
];

const askedTerm = ({ release }: View): string =>
  isOfLeavers(release) ? 'Left and were asked' : 'Were asked';

/** Undefined where it is not known how many were asked, or links were answered in other months than they were sent. */
export const responseRate = ({ n, asked }: ReleasedGroup): number | undefined =>
  asked === null || asked < n ? undefined : percent(n, asked);

/** A survey of no units, asked once, counts nobody as asked: that is no count. */
const isAskedKnown = ({ subject: { asked, n }, release }: View): boolean =>
  asked !== null && (asked >= n || release.campaign.clock === 'rolling');

function rateWords(view: View): string {
  const rate = responseRate(view.subject);
  if (rate !== undefined) return `${rate}%`;
  return !isAskedKnown(view)
    ? 'Not known: this survey does not record who was asked'
    : 'Not given: some answered in other months than they left in';
}

export const periodWords = ({ subject, release }: View): string => {
  if (subject.months !== null) return monthRange(subject.months);
  return release.campaign.source === null ? release.campaign.title : 'As the source dates its answers';
};
