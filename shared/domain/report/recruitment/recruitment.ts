import type { Section } from '../report.ts';
import { tableSection } from '../sections.ts';
import type { View } from '../view.ts';
import { asAtWords } from '../background/words.ts';
import { isOfRecruitment } from './audience.ts';
import { cohortPoints } from './cohort-points.ts';
import { cohortTables } from './cohort-table.ts';
import { roundOf } from './round.ts';
import { roundPoints } from './round-points.ts';
import { roundTables } from './stage-tables.ts';

const TITLE = 'What recruitment counts show';

/** Beside what candidates and assessors say: who came through each stage, and what became of cohorts. National, as rounds are. */
export function recruitmentSections(view: View): readonly Section[] {
  const { context } = view.companions;
  if (!isOfRecruitment(view)) return [];
  const round = context && roundOf(view, context);
  if (context === undefined || (round === undefined && context.pqip.length === 0))
    return [{ kind: 'points', title: TITLE, note: '', points: [NOTHING] }];
  const ofRound = round === undefined ? [] : roundPoints(context, round);
  return [
    {
      kind: 'points',
      title: TITLE,
      note: RULE,
      points: [...ofRound, ...cohortPoints(context), ...asAtWords(context, KINDS, view.release.dataAsAt)],
    },
    ...(round === undefined ? [] : roundTables(context, round).flatMap(tableSection)),
    ...cohortTables(context).flatMap(tableSection),
  ];
}

const NOTHING =
  'No recruitment counts were loaded when these figures were released. So this report cannot say who came through which stage.';

export const RULE =
  'Counts of candidates and learners are facts that the service holds, and no answers. Their rule: they are shown for whole rounds and cohorts; groups by one characteristic at a time, with no rate of fewer than 10 people, and only where more than 60% disclosed; and they are never joined to answers.';

const KINDS = [
  ['recruitment', 'Recruitment counts'],
  ['withdrawals', 'Withdrawals'],
  ['weeks', 'Weeks in each stage'],
  ['pqip', 'PQiP cohorts'],
] as const;
