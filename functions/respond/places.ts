import type { Step } from '../../shared/domain/instrument/journey.ts';

/** The address of a step of the interview. */
export function placeOf(step: Step): string {
  switch (step.kind) {
    case 'page':
      return `/q/${step.page.id}`;
    case 'check':
      return '/check';
    case 'end':
      return '/ended';
  }
}

/** Support services first, then the step. */
export const supportBefore = (step: Step): string =>
  `/support-first?next=${step.kind === 'page' ? step.page.id : ''}`;
