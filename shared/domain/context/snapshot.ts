import * as z from 'zod/mini';
import { Code, Month } from '../kernel/ids.ts';
import { RoleGroup, Tenure } from './role-group.ts';
import {
  CONDITIONS,
  PqipRow,
  PublishedRow,
  RecruitmentRow,
  RolloutRow,
  ToolkitRow,
  WeeksRow,
  WithdrawalRow,
} from './rows.ts';
import { CorrectedTo } from './correction.ts';
import { AverageRule, ContextVersion } from './version.ts';

const Count = z.int().check(z.gte(0));
const Leavers = z.object({ left: Count, resigned: Count, moved: Count });

/** A unit's permanent staff at each month end, and who left in the year after the first of them. */
export const UnitStaffing = z.extend(Leavers, {
  unit: Code,
  region: Code,
  /** Null for a month that has no row of the unit. */
  staff: z.array(z.nullable(Count)),
  /** All staff, others than permanent too. */
  everyone: z.array(z.nullable(Count)),
  /** Permanent staff who left in each of these months. Absent from what was frozen before it was counted. */
  leftIn: z.optional(z.array(Count)),
});
export type UnitStaffing = z.infer<typeof UnitStaffing>;

/** Permanent staff of a region by role and tenure, of the units with a full year. */
export const RoleStaffing = z.extend(Leavers, {
  region: Code,
  role: RoleGroup,
  tenure: Tenure,
  staff: z.array(Count),
});
export type RoleStaffing = z.infer<typeof RoleStaffing>;

/** Over twelve months; days of sickness are null where a month is not known. */
export const UnitConditions = z.object({ unit: Code, region: Code, ...CONDITIONS });
export type UnitConditions = z.infer<typeof UnitConditions>;

/** The context data that a release goes with, frozen: made once, when the release is decided. */
export const ContextSnapshot = z.object({
  schema: z.literal('context/1'),
  versions: z.array(ContextVersion),
  staffing: z.nullable(
    z.object({
      average: AverageRule,
      /** Month ends, first to last: thirteen of them make a year. */
      months: z.array(Month),
      units: z.array(UnitStaffing),
      roles: z.array(RoleStaffing),
    }),
  ),
  conditions: z.nullable(z.object({ month: Month, units: z.array(UnitConditions) })),
  published: z.array(PublishedRow),
  recruitment: z.array(RecruitmentRow),
  withdrawals: z.array(WithdrawalRow),
  weeks: z.array(WeeksRow),
  pqip: z.array(PqipRow),
  /** Absent where no retention toolkit was loaded. */
  toolkit: z.optional(z.array(ToolkitRow)),
  /** Absent where no dates of the human factors roll-out were loaded. */
  rollout: z.optional(z.array(RolloutRow)),
  /** What managers had put right of its staffing by then: it is counted with that. Absent where nothing was. */
  corrected: z.optional(z.array(CorrectedTo)),
});
export type ContextSnapshot = z.infer<typeof ContextSnapshot>;

export const snapshotKey = (hash: string): string => `releases/context/${hash}.json`;
