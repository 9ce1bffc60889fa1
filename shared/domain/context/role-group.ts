import * as z from 'zod/mini';

/** As the exit interview has them, so that counts and answers can stand beside each other. */
export const RoleGroup = z.enum(['admin', 'pso', 'pqip', 'nqo', 'po', 'spo', 'other']);
export type RoleGroup = z.infer<typeof RoleGroup>;

export const ROLE_NAMES: Readonly<Record<RoleGroup, string>> = {
  admin: 'Case administration or business support',
  pso: 'Probation services officer (PSO)',
  pqip: 'Trainee probation officer (PQiP learner)',
  nqo: 'Newly qualified officer (NQO)',
  po: 'Probation officer',
  spo: 'Senior probation officer or other manager',
  other: 'Another role',
};

/** Time in probation, as the exit interview has it. */
export const Tenure = z.enum(['lt6m', '6to12m', '1to2y', '2to5y', '5to10y', 'gt10y', 'unknown']);
export type Tenure = z.infer<typeof Tenure>;

export const TENURE_NAMES: Readonly<Record<Tenure, string>> = {
  lt6m: 'Less than 6 months',
  '6to12m': '6 to 12 months',
  '1to2y': 'More than 1 year, up to 2 years',
  '2to5y': 'More than 2 years, up to 5 years',
  '5to10y': 'More than 5 years, up to 10 years',
  gt10y: 'More than 10 years',
  unknown: 'Not known',
};

export const FIRST_YEAR: readonly Tenure[] = ['lt6m', '6to12m'];
/** The same among the bands of the exit interview. */
export const FIRST_YEAR_BAND = 'first-year';
