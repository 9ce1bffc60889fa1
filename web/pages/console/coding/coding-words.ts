import { clockInWords } from '../campaign-words.ts';

/** How far a batch of comments is, and what the person who looks at it has to do with it. */
export interface BatchView {
  readonly campaign: string;
  readonly title: string;
  readonly region: string;
  readonly regionName: string;
  readonly number: number;
  readonly periods: readonly string[];
  readonly codebook: string;
  readonly comments: number;
  readonly twice: number;
  /** The person’s own part; null where they do not code it. */
  readonly own: { readonly seat: 1 | 2; readonly left: number } | null;
  /** Is a place free for another coder? */
  readonly free: boolean;
  /** Is the other coder done? Null where there is none yet, or the person is not a coder of it. */
  readonly otherDone: boolean | null;
  readonly differences: { readonly all: number; readonly unresolved: number } | null;
  readonly closed: boolean;
}

export const addressOf = ({ campaign, region, number }: Pick<BatchView, 'campaign' | 'region' | 'number'>) =>
  `/coding/${campaign}/${region}/${number}`;

export const batchName = ({ regionName, number }: Pick<BatchView, 'regionName' | 'number'>): string =>
  `${regionName}, batch ${number}`;

export const periodWords = (periods: readonly string[]): string =>
  periods.map((clock) => clockInWords(clock)).join(', ');

export const TRAIL = { text: 'Comments', href: '/coding' };

/** What it waits for, in a word or two. */
export function stateOf({ closed, differences, own, free, otherDone }: BatchView) {
  if (closed) return { text: 'Counted', classes: 'govuk-tag--green' };
  if (differences !== null)
    return differences.unresolved > 0
      ? { text: 'To resolve', classes: 'govuk-tag--yellow' }
      : { text: 'Ready to count', classes: 'govuk-tag--blue' };
  if (own !== null && own.left > 0) return { text: 'To code', classes: 'govuk-tag--yellow' };
  if (own !== null)
    return {
      text: otherDone === null ? 'Needs a coder' : 'With the other coder',
      classes: 'govuk-tag--grey',
    };
  return free
    ? { text: 'Needs a coder', classes: 'govuk-tag--purple' }
    : { text: 'With its coders', classes: 'govuk-tag--grey' };
}

export const commentsInWords = (count: number): string => (count === 1 ? '1 comment' : `${count} comments`);
