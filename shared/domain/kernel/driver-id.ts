import * as z from 'zod/mini';

/** The sixteen drivers of attrition that reasons for leaving are mapped to. */
export const DriverId = z.enum([
  'workload',
  'wellbeing',
  'pay',
  'management',
  'training',
  'early-career',
  'role-reality',
  'onboarding',
  'career',
  'recognition',
  'culture',
  'health-inclusion',
  'flexibility',
  'facilities',
  'values-change',
  'external',
]);
export type DriverId = z.infer<typeof DriverId>;
