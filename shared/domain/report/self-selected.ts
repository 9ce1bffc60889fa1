import type { Release } from '../disclosure/release.ts';

/** What stands in every document of answers by an open link. */
export const SELF_SELECTED_FACT = {
  term: 'Who answered',
  detail: 'Self-selected: people who chose to answer, by a link that anybody could follow',
} as const;

export const selfSelectedLimits = ({ campaign }: Release): readonly string[] =>
  campaign.selfSelected === true
    ? [
        'These people were not invited one by one: they chose to answer, and one person may have answered more than once. They stand for nobody else, and are compared with nobody who was invited.',
      ]
    : [];
