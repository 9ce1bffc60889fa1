import type { RoleGroup } from '../context/role-group.ts';
import type { ContextSnapshot } from '../context/snapshot.ts';
import type { Strand } from './strands.ts';
import type { WheelPlace } from './wheel-place.ts';

export interface Lacking {
  readonly context: ContextSnapshot | undefined;
  readonly place: WheelPlace;
  readonly grade: RoleGroup | undefined;
  /** Is there any survey that the reader may see figures of? */
  readonly surveys: boolean;
}

/** Why a strand has no figure, and what would bring one. */
export function whyEmpty(strand: Strand, lacking: Lacking): string {
  const { grade, place, surveys } = lacking;
  if (grade !== undefined) return byGrade(strand, place);
  const answers = surveys
    ? 'The reports that you may read show no figure of it here.'
    : 'No report on this place is published to you yet. Ask the retention researcher of your organisation for it.';
  return [...ownReason(strand, lacking), answers].join(' ');
}

function byGrade(strand: Strand, { level }: WheelPlace): string {
  if (strand !== 'workforce')
    return 'Answers, workload and sickness are not known by grade here. A researcher can ask for a table of answers by grade as a standing cut, which the release gate grants or refuses.';
  return level === 'unit'
    ? 'Staff are counted by grade for regions and the nation only: in a unit a grade is often a handful of people. Look at its region.'
    : 'Fewer than 10 staff of this grade are counted here, or no staffing data are loaded.';
}

function ownReason(strand: Strand, { context, place }: Lacking): readonly string[] {
  switch (strand) {
    case 'workforce':
      return (context?.staffing ?? null) === null
        ? ['No staffing data are loaded.']
        : [`The staffing data do not have ${place.name} in each month.`];
    case 'health':
      return (context?.conditions ?? null) === null ? ['No workload or sickness data are loaded.'] : [];
    case 'equality':
      return place.level === 'unit'
        ? ['Answers about inclusion, bullying and health needs are shown for regions and the nation only.']
        : ['Selection by group is counted for the nation, where recruitment data are loaded.'];
    case 'learning':
      return place.level === 'nation'
        ? ['No PQiP cohorts are loaded.']
        : ['Completions of learning are not loaded by unit; PQiP cohorts are counted for the nation.'];
    case 'engagement':
      return [];
  }
}
