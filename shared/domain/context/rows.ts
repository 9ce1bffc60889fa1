import * as z from 'zod/mini';
import { DriverId } from '../kernel/driver-id.ts';
import { Code, Day, Month } from '../kernel/ids.ts';
import { RoleGroup, Tenure } from './role-group.ts';

/** What stands in a row of each kind of context data. Counts of people and posts, known to the service: no answers. */

const Count = z.int().check(z.gte(0));
const Amount = z.number().check(z.gte(0));
const Words = z.string().check(z.minLength(1), z.maxLength(200));

export const ContextKind = z.enum([
  'roles',
  'staffing',
  'conditions',
  'recruitment',
  'withdrawals',
  'weeks',
  'pqip',
  'published',
  'toolkit',
  'human-factors',
]);
export type ContextKind = z.infer<typeof ContextKind>;

export const RolesRow = z.object({ title: Words, role: RoleGroup });

/** Staff in post at the end of a month, and who left in it, by the tenure they had. Internal moves are no leaving. */
export const StaffingRow = z.object({
  month: Month,
  unit: Code,
  role: RoleGroup,
  tenure: Tenure,
  permanent: z.boolean(),
  staff: Count,
  resigned: Count,
  leftOther: Count,
  moved: Count,
});
export type StaffingRow = z.infer<typeof StaffingRow>;

/** How a unit is placed; null for what is not known. */
export const CONDITIONS = {
  /** Full-time equivalents. */
  posts: z.nullable(Amount),
  vacancies: z.nullable(Amount),
  /** Working days lost in the time. */
  sicknessDays: z.nullable(Amount),
  /** People that the workload percentage is a mean of. */
  practitioners: z.nullable(Count),
  workload: z.nullable(Amount),
  seniors: z.nullable(Count),
  /** People whom those senior officers supervise. */
  supervised: z.nullable(Count),
  overTen: z.nullable(Count),
};

/** In a month. */
export const ConditionsRow = z.object({
  month: Month,
  unit: Code,
  ...CONDITIONS,
});
export type ConditionsRow = z.infer<typeof ConditionsRow>;

/** People who entered a stage of a recruitment round, by one characteristic at a time. */
export const RecruitmentRow = z.object({
  round: Words,
  step: z.int().check(z.gte(1)),
  stage: Words,
  /** `all`, or what the groups are of. */
  characteristic: Words,
  group: Words,
  basis: z.enum(['all', 'reference', 'compared', 'undisclosed']),
  entered: Count,
  passed: Count,
  withdrew: Count,
});
export type RecruitmentRow = z.infer<typeof RecruitmentRow>;

export const WithdrawalRow = z.object({ round: Words, stage: Words, reason: Words, people: Count });
export type WithdrawalRow = z.infer<typeof WithdrawalRow>;

/** How many people spent so many whole weeks in a stage. */
export const WeeksRow = z.object({ round: Words, stage: Words, weeks: Count, people: Count });
export type WeeksRow = z.infer<typeof WeeksRow>;

/** A PQiP cohort by the channel that its people came through; null for what was not recorded or is not yet due. */
export const PqipRow = z.object({
  cohort: Words,
  channel: Words,
  applied: Count,
  sifted: z.nullable(Count),
  assessed: z.nullable(Count),
  offered: z.nullable(Count),
  started: Count,
  completed: z.nullable(Count),
  after6: z.nullable(Count),
  after12: z.nullable(Count),
  after24: z.nullable(Count),
});
export type PqipRow = z.infer<typeof PqipRow>;

/** A figure that was published, with its publisher's own definition. */
export const PublishedRow = z.object({
  measure: z.enum([
    'leaving-rate',
    'resignation-rate',
    'staff-fte',
    'staff-headcount',
    'vacancies-fte',
    'sickness-days',
  ]),
  role: z.union([z.literal('all'), RoleGroup]),
  /** `nation`, or the code of a region. */
  place: z.string(),
  periodEnd: Day,
  value: Amount,
  definition: Words,
  source: z.string().check(z.minLength(1), z.maxLength(400)),
});
export type PublishedRow = z.infer<typeof PublishedRow>;

/** When a step of the human factors roll-out began in a unit. */
export const RolloutRow = z.object({
  unit: Code,
  step: z.enum(['briefing', 'sbar', 'protected-time', 'feedback']),
  date: Day,
});
export type RolloutRow = z.infer<typeof RolloutRow>;

/** An item of the retention toolkit, and a driver of attrition that it is mapped to: one row for each driver. */
export const ToolkitRow = z.object({
  item: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)),
  title: Words,
  /** What the toolkit suggests to do. */
  activity: z.string().check(z.minLength(1), z.maxLength(600)),
  page: z.nullable(z.int().check(z.gte(1))),
  driver: DriverId,
});
export type ToolkitRow = z.infer<typeof ToolkitRow>;
