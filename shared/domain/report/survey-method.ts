import { estimandOf } from './estimate.ts';
import { unitWord, type View } from './view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';

export function surveyMethod(view: View): string[] {
  const { release, subject } = view;
  const { thresholds, campaign, instrument } = release;
  const word = unitWord(view);
  return [
    'Every share is of all who answered the survey, those who skipped the question included.',
    estimandOf(campaign.clock, subject) === 'these-leavers'
      ? 'Intervals are 95% Wilson intervals, corrected for how many of those asked answered: they describe exactly those who were asked. Comparisons, between places and between times, are made without that correction.'
      : 'Intervals are 95% Wilson intervals.',
    'A difference is called only where Fisher’s exact test passes at 5% after the Benjamini and Hochberg adjustment over all answers compared.',
    'Means are of those who gave a point of the scale, shown from 30 answers on, with Student’s interval; a change in a mean is Welch’s, and is called only where its interval does not reach 0.',
    `No figure rests on fewer than ${thresholds['k']} people. In a ${word}, a count of 2 or fewer is printed so; a mean is made only where the counts beside it tell which it is. What is marked as sensitive is shown for regions and the nation only. [c] stands for everything withheld.`,
    campaign.clock === 'cohort'
      ? 'The answers were counted once, at the close.'
      : `An answer belongs to the month in which it was mixed with others. The figures of a ${word} count every batch of its answers so far, each answer once.`,
    `Data as at ${dayInWords(release.dataAsAt)}. Questions: ${instrument.id} ${instrument.version}.`,
  ];
}

export const surveyLimits = ({ release }: View): string[] => [
  'People chose whether to answer. Those who did not may differ from those who did.',
  'Small numbers move a lot by chance. Do not rank places by them.',
  'Two things that stand together here are not shown to be cause and effect.',
  ...(release.questions.some(({ match }) => match !== undefined)
    ? [
        'Candidates, new starters and leavers are different people: their answers side by side are no change in anyone.',
      ]
    : []),
  'Do not try to work out who said what.',
];
