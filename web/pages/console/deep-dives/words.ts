import type { DeepDive, DeepDiveStatus, StoodAt } from '../../../../shared/domain/improvement/deep-dive.ts';
import type { RankedUnit } from '../../../../shared/domain/improvement/unit-ranks.ts';

export const DIVES = { text: 'Deep dives', href: '/deep-dives' };

export const STATUSES: Readonly<Record<DeepDiveStatus, { text: string; classes: string }>> = {
  draft: { text: 'Draft', classes: 'govuk-tag--grey' },
  'in review': { text: 'In review', classes: 'govuk-tag--yellow' },
  published: { text: 'Published', classes: 'govuk-tag--green' },
};

const tenths = (share: number): string => (100 * share).toFixed(1);

export const rateWords = ({ rate: { rate, lo, hi } }: Pick<StoodAt, 'rate'>): string =>
  `${tenths(rate)}% left in a year (95% interval ${tenths(lo)}% to ${tenths(hi)}%)`;

/** A rank is never said without the ranks that chance leaves open. */
export const rankWords = ({ rank, ranks }: Pick<StoodAt, 'rank' | 'ranks'>, of: number): string =>
  ranks.from === ranks.to
    ? `Rank ${rank} of ${of}`
    : `Rank ${rank} of ${of}; by its interval anything from ${ranks.from} to ${ranks.to}`;

export const stoodWords = (stood: StoodAt): string =>
  `${rateWords(stood)}: ${stood.left} of ${stood.staff} staff on average. ${rankWords(stood, stood.of)}.`;

const CLASSES: Readonly<Record<NonNullable<RankedUnit['class']>, string>> = {
  'alarm-high': 'Higher than chance explains',
  'alert-high': 'Perhaps higher',
  within: 'No clear difference',
  'alert-low': 'Perhaps lower',
  'alarm-low': 'Lower than chance explains',
};

export const classWords = ({ class: is }: RankedUnit): string =>
  is === undefined ? 'Not compared' : CLASSES[is];

export const addressOf = ({ scope, id }: Pick<DeepDive, 'scope' | 'id'>): string =>
  `/deep-dives/${scope}/${id}`;
