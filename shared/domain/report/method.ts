import { unitWord, type View } from './view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';

export function methodOf(view: View): string[] {
  const { release, subject } = view;
  const { thresholds, campaign } = release;
  const cohort = campaign.clock === 'cohort';
  const word = unitWord(view);
  return [
    'Every share is of all who answered the survey, those who skipped the question included.',
    cohort && subject.asked !== null
      ? 'Intervals are 95% Wilson intervals, corrected for how many of those asked answered: they describe exactly these leavers. The spreadsheet has beside them what the shares of all asked could be at least and at most.'
      : 'Intervals are 95% Wilson intervals: they describe how people come to leave, not only those who answered.',
    'Reasons are read as a group: those whose interval overlaps that of the reason named most often cannot be told apart from it. A reason that 2 or fewer named in a small group may be one of them.',
    'A difference is called only where Fisher’s exact test passes at 5% after the Benjamini and Hochberg adjustment over all reasons compared. Beside it stands the ratio of the two shares with its 95% interval. The rest is everybody counted over the same periods, less this group.',
    'A share drawn towards the region is a beta-binomial estimate: the region’s share is the starting point, and the difference between units is that of all units and pools with figures, at least 5 percentage points. It moves least where many answered.',
    'A change compares the newest batch or period with all before it, by the same test over all reasons. Statements and other answers are a family of tests of their own.',
    cohort
      ? 'The answers were counted once, at the close.'
      : `An answer belongs to the month in which it was mixed with others, which can be up to two months after the person left. The figures of a ${word} count every batch of its answers so far, each answer once.`,
    `No figure rests on fewer than ${thresholds['k']} people. In a ${word}, a count of 2 or fewer is printed so. Bullying, blame and speaking up, health and inclusion, and main reasons are shown for regions and the nation only. [c] stands for everything withheld.`,
    `Data as at ${dayInWords(release.dataAsAt)}. Questions: ${release.instrument.id} ${release.instrument.version}.${campaign.source === null ? '' : ` Source: ${campaign.source.replace(/[.]$/, '')}.`}`,
  ];
}

export function limitsOf({ release, subject }: View): string[] {
  return [
    'These are the reasons that leavers gave. They are not shown to be the causes of leaving.',
    subject.asked === null
      ? 'How many people left, and who was not asked, is not known here.'
      : 'People who left and were not on the list of those asked had no say. Those who did not answer may differ from those who did.',
    'Small numbers move a lot by chance. Do not rank units by them.',
    'A quick win is a documented practice that addresses the reason. Of the 46 in the sources, 2 report a measured outcome and 1 of those measures attrition.',
    ...(release.campaign.source === null
      ? []
      : ['These answers were collected by another survey, with its own questions, before this one.']),
    'Do not try to work out who said what.',
  ];
}
