import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Action } from '../../../../shared/domain/improvement/action.ts';
import { recommendationOf } from '../../../../shared/domain/improvement/action-plan.ts';
import { firstOf, type Measure } from '../../../../shared/domain/improvement/measure.ts';
import { type Progress, progressOf } from '../../../../shared/domain/improvement/progress.ts';
import { type Standing, standingOf } from '../../../../shared/domain/improvement/standing.ts';
import { driverOf } from '../../../../shared/domain/report/drivers.ts';

interface TagWords {
  readonly text: string;
  readonly classes?: string;
}

const STANDINGS: Readonly<Record<Standing, TagWords>> = {
  overdue: { text: 'Overdue', classes: 'govuk-tag--red' },
  'under way': { text: 'Under way' },
  done: { text: 'Done', classes: 'govuk-tag--green' },
  stopped: { text: 'Stopped', classes: 'govuk-tag--grey' },
  'not agreed': { text: 'Not agreed', classes: 'govuk-tag--grey' },
};

export const standingTag = (action: Action, today: string): TagWords => STANDINGS[standingOf(action, today)];

const PROGRESS: Readonly<Record<Progress['is'], TagWords>> = {
  met: { text: 'Target met', classes: 'govuk-tag--green' },
  'on-track': { text: 'On track', classes: 'govuk-tag--green' },
  behind: { text: 'Behind', classes: 'govuk-tag--orange' },
  missed: { text: 'Target missed', classes: 'govuk-tag--red' },
  'not-known': { text: 'Progress not known', classes: 'govuk-tag--grey' },
};

/** Of an action that is measured. */
export const progressTag = ({ measure, target }: Action, today: string): TagWords | undefined =>
  measure && PROGRESS[progressOf(measure, target, today).is];

export const valueWords = (value: number, { unit }: Pick<Measure, 'unit'>): string =>
  `${value.toLocaleString('en-GB')}${unit === 'percent' ? '%' : ''}`;

/** Whether a measure is on track, and by what it was judged. */
export function progressWords(measure: Measure, target: string | undefined, today: string): string {
  const progress = progressOf(measure, target, today);
  const { latest } = progress;
  const said =
    latest === undefined ? '' : `It was ${valueWords(latest.value, measure)} on ${dayInWords(latest.on)}. `;
  switch (progress.is) {
    case 'met':
      return `${said}The target of ${valueWords(measure.target, measure)} is reached.`;
    case 'missed':
      return `${said}The target day is past and ${valueWords(measure.target, measure)} was not reached.`;
    case 'on-track':
    case 'behind':
      return `${said}A straight line ${lineWords(measure, target)} was at ${valueWords(progress.needed, measure)} on that day.`;
    case 'not-known':
      return `${said}${UNKNOWN[progress.why]}`;
  }
}

const UNKNOWN = {
  'no reading': 'No value has been recorded yet, so nobody can say whether it is on track. Record one.',
  'one reading':
    'This first value is what progress is counted from, because nobody knew one before. Record another.',
  'old reading': 'That is more than a quarter ago: record a newer value.',
  'no day': 'There is no target day to hold it against.',
} as const;

function lineWords(measure: Measure, target: string | undefined): string {
  const first = firstOf(measure);
  return first === undefined || target === undefined
    ? ''
    : `from ${valueWords(first.value, measure)} (${dayInWords(first.on)}) to ${valueWords(measure.target, measure)} (${dayInWords(target)})`;
}

/** What an action answers, in a few words. */
export function answersWords({ answers }: Action): string {
  if (answers.kind === 'driver') return driverOf(answers.driver)?.title ?? answers.driver;
  return `Recommendation ${answers.number}${recommendationOf(answers.number) === undefined ? '' : ' of the action plan'}`;
}

export const addressOf = ({ scope, id }: Pick<Action, 'scope' | 'id'>): string => `/actions/${scope}/${id}`;
