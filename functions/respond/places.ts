import { duePlace } from '../../shared/domain/instrument/itinerary.ts';
import type { Step } from '../../shared/domain/instrument/journey.ts';
import type { Interview } from '../../shared/use-cases/read-draft.ts';

/** The address of a step of the interview. After the end no draft tells which campaign's help to show. */
export function placeOf(step: Step, campaign: string): string {
  switch (step.kind) {
    case 'page':
      return `/q/${step.page.id}`;
    case 'check':
      return '/check';
    case 'end':
      return `/ended?campaign=${campaign}`;
  }
}

/** Where somebody belongs who comes back, or asks for what is not theirs yet. */
export const duePlaceOf = ({ instrument, facts, draft, campaign }: Interview): string =>
  placeOf(duePlace(instrument, facts, draft), campaign.id);

export const equalityPlace = ({ id }: { readonly id: string }): string => `/equality/${id}`;

/** Where answers are sent, once the equality questions are asked. */
export const READY = '/ready';

/** Support services first, then the step. */
export const supportBefore = (step: Step): string =>
  `/support-first?next=${step.kind === 'page' ? step.page.id : ''}`;
