import { fail } from '../../../shared/domain/kernel/result.ts';

/** What a person does not see is answered as this too. */
export const NOT_HERE = fail({ kind: 'not-found', what: 'this' } as const);
