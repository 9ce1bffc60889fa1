import type { ReleasedGroup } from '../disclosure/release.ts';
import { isOfLeavers, type View } from './view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { monthRange, percent } from './words.ts';

/** How many were asked and answered, over which months, as at which day: beside every figure there is. */
export const factsOf = (view: View): { term: string; detail: string }[] => [
  { term: 'Figures of', detail: view.subject.name },
  ...askedPart(view),
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

/** The parts of a nation or a region that a closed survey asked, where it did not ask all. */
function askedPart({ release: { scopes }, subject }: View): { term: string; detail: string }[] {
  const whole = scopes.find(({ own }) => own === subject.id);
  const parts = scopes.filter(({ kind, region }) =>
    whole?.kind === 'nation' ? kind === 'region' : kind === 'unit' && region?.code === whole?.code,
  );
  const asked = parts.filter(({ notAsked }) => notAsked !== true).map(({ name }) => name);
  if (asked.length === parts.length) return [];
  const of = `${asked.length} of ${parts.length} ${whole?.kind === 'nation' ? 'regions' : 'PDUs and units'}`;
  return [{ term: 'Asked in', detail: `${of}: ${new Intl.ListFormat('en-GB').format(asked)}` }];
}

/** Earlier releases counted nobody as asked where a survey was of no units: that is no count. */
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
