import { Role } from '../../../shared/domain/organisation/staff.ts';

export const EVERY_ROLE = Role.options;
/** Who reads reports. */
export const READERS = ['admin', 'researcher', 'hrbp', 'head', 'analyst'] as const satisfies readonly Role[];
/** Who reads what people wrote, and nothing else. */
export const CODERS = ['coder'] as const satisfies readonly Role[];
/** Who sees the whole nation. */
export const NATIONAL = ['researcher', 'admin', 'analyst'] as const satisfies readonly Role[];
export const ADMIN = ['admin'] as const satisfies readonly Role[];
export const RESEARCH = ['researcher', 'admin'] as const satisfies readonly Role[];

/** Who takes actions: those who answer for a place, and the researchers of all. */
export const ACTING = ['researcher', 'admin', 'hrbp', 'head'] as const satisfies readonly Role[];

/** Who knows their staff, and may put right what an extract says of them. */
export const CORRECTING = ['admin', 'hrbp', 'head'] as const satisfies readonly Role[];
