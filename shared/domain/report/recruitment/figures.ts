import { cohortLines, type Retention } from '../../context/cohorts.ts';
import { ALL_STAGES, groupIndices } from '../../context/group-indices.ts';
import { stagesOf } from '../../context/selection.ts';
import { type ShareInterval, wilson } from '../../statistics/wilson.ts';
import { perHundred } from '../background/words.ts';
import type { Cell } from '../report.ts';
import type { View } from '../view.ts';
import { isOfRecruitment } from './audience.ts';
import { roundOf } from './round.ts';

const NO: Cell = { mark: 'z' };

/** Recruitment counts as rows of the table of all figures: their codes begin with `recruitment.` or `cohort.`. */
export function recruitmentFigures(view: View): Cell[][] {
  const { context } = view.companions;
  const round = context && roundOf(view, context);
  if (context === undefined || !isOfRecruitment(view)) return [];
  return [
    ...(round === undefined
      ? []
      : [
          ...stagesOf(context.recruitment, round).map(({ stage, entered, withdrew, passed, success }) =>
            row(
              [round, 'recruitment.success', 'Passed the stage', stage, 'Everybody'],
              passed,
              entered - withdrew,
              success,
            ),
          ),
          ...groupIndices(context.recruitment, round).flatMap(
            ({ stage, characteristic, group, focal, index }) => {
              // Over all stages there is no count whose share it is.
              const isCounted = index !== undefined && stage !== ALL_STAGES;
              const share = isCounted ? wilson(focal.success, focal.n) : undefined;
              return share?.ok === true
                ? [
                    row(
                      [
                        round,
                        'recruitment.success',
                        'Passed the stage',
                        stage,
                        `${characteristic}: ${group}`,
                      ],
                      focal.success,
                      focal.n,
                      share.value,
                    ),
                  ]
                : [];
            },
          ),
        ]),
    ...cohortLines(context.pqip).flatMap((line) =>
      (
        [
          ['completed', 'Completed', line.completed],
          ['after-6-months', 'In the service after 6 months', line.after6],
          ['after-12-months', 'In the service after 12 months', line.after12],
          ['after-24-months', 'In the service after 24 months', line.after24],
        ] as const
      ).flatMap(([code, title, { count, share }]: readonly [string, string, Retention]) =>
        count === null
          ? []
          : [
              row(
                [line.cohort, `cohort.${code}`, title, line.channel, line.channel],
                count,
                line.started,
                share,
              ),
            ],
      ),
    ),
  ];
}

/** Columns of the table of all figures: the base stands where answers have how many answered. */
function row(
  [name, code, title, value, label]: readonly [string, string, string, string, string],
  count: number,
  base: number,
  share: ShareInterval | undefined,
): Cell[] {
  const ends =
    share === undefined ? [NO, NO, NO] : [perHundred(share.p), perHundred(share.lo), perHundred(share.hi)];
  return [name, 'nation', NO, NO, NO, base, code, title, value, label, count, ...ends];
}
