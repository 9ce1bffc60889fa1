import type { Step } from '../../shared/domain/instrument/journey.ts';

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

/** Support services first, then the step. */
export const supportBefore = (step: Step): string =>
  `/support-first?next=${step.kind === 'page' ? step.page.id : ''}`;
