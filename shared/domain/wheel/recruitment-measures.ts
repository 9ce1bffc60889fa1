import { ALL_CHANNELS, cohortLines } from '../context/cohorts.ts';
import { groupIndices } from '../context/group-indices.ts';
import type { ContextSnapshot } from '../context/snapshot.ts';
import { fixed } from '../report/background/words.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { NO_INTERVAL, type Measure } from './measure.ts';
import type { WheelPlace } from './wheel-place.ts';

/** Recruitment and PQiP cohorts are counted of the nation alone. */
export function recruitmentMeasures(context: ContextSnapshot, { level }: WheelPlace): readonly Measure[] {
  return level === 'nation' ? [...completion(context), ...disproportion(context)] : [];
}

function completion({ pqip, versions }: ContextSnapshot): Measure[] {
  const version = versions.find(({ kind }) => kind === 'pqip');
  const cohort = cohortLines(pqip).find(
    ({ channel, completed }) => channel === ALL_CHANNELS && completed.share !== undefined,
  );
  const share = cohort?.completed.share;
  if (version === undefined || cohort === undefined || share === undefined) return [];
  return [
    {
      strand: 'learning',
      name: `PQiP learners who completed: ${cohort.cohort}`,
      value: `${fixed(100 * share.p)}% (${cohort.completed.count ?? 0} of ${cohort.started} who started)`,
      interval: `${fixed(100 * share.lo)}% to ${fixed(100 * share.hi)}%`,
      source: 'PQiP cohorts',
      asAt: dayInWords(version.asAt),
      href: '/recruitment',
    },
  ];
}

function disproportion({ recruitment, versions }: ContextSnapshot): Measure[] {
  const version = versions.find(({ kind }) => kind === 'recruitment');
  const round = [...new Set(recruitment.map((row) => row.round))].sort().at(-1);
  const indices = round === undefined ? [] : groupIndices(recruitment, round);
  const tested = indices.filter(({ index }) => index !== undefined);
  if (version === undefined || round === undefined || tested.length === 0) return [];
  const flagged = tested.filter(({ flagged: outside }) => outside).length;
  return [
    {
      strand: 'equality',
      name: `Groups that fare differently at a stage of selection: ${round}`,
      value: `${flagged} of ${tested.length} comparisons`,
      interval: flagged === 0 ? NO_INTERVAL : 'Outside 0.8 to 1.25, and the adjusted test passes',
      source: 'Recruitment rounds',
      asAt: dayInWords(version.asAt),
      href: '/recruitment',
    },
  ];
}
