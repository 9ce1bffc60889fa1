import { ALL_STAGES, type GroupIndex, groupIndices } from '../../context/group-indices.ts';
import { groupWithdrawals } from '../../context/group-withdrawals.ts';
import { stagesOf } from '../../context/selection.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import { weeksOf } from '../../context/weeks.ts';
import type { Cell, Table } from '../report.ts';
import { perHundred } from '../background/words.ts';

const column = (title: string, kind: Table['columns'][number]['kind'], detail = false) => ({
  title,
  kind,
  detail,
});
const NONE: Cell = { mark: 'z' };

/** What is known of a round: who came through each stage, group by group, and who withdrew. */
export const roundTables = (context: ContextSnapshot, round: string): readonly Table[] =>
  [stagesTable, groupsTable, groupWithdrawalsTable, withdrawalsTable].flatMap(
    (table) => table(context, round) ?? [],
  );

/** Success, withdrawals and weeks at each stage of a round. */
function stagesTable(context: ContextSnapshot, round: string): Table | undefined {
  const stages = stagesOf(context.recruitment, round);
  if (stages.length === 0) return undefined;
  return {
    id: 'stages',
    title: `Stages of ${round}`,
    note: 'Success is of those who entered a stage and did not withdraw in it; 95% Wilson intervals. Some may still wait for their result. Weeks: half of the people took no longer; in brackets a quarter and three quarters of them.',
    columns: [
      column('Stage', 'text'),
      column('Entered', 'number'),
      column('Passed', 'number'),
      column('Withdrew', 'number'),
      column('Success (%)', 'rate'),
      column('Interval from (%)', 'low'),
      column('Interval to (%)', 'high'),
      column('Weeks', 'text'),
    ],
    rows: stages.map(({ stage, entered, passed, withdrew, success }): Cell[] => {
      const weeks = weeksOf(context.weeks, round, stage);
      return [
        stage,
        entered,
        passed,
        withdrew,
        ...(success === undefined
          ? [NONE, NONE, NONE]
          : [perHundred(success.p), perHundred(success.lo), perHundred(success.hi)]),
        weeks === undefined
          ? { mark: 'x' }
          : `${weeks.median}${weeks.quarters === null ? '' : ` (${weeks.quarters[0]} to ${weeks.quarters[1]})`}`,
      ];
    }),
  };
}

/** The Relative Rate Index of each group at each stage. */
function groupsTable(context: ContextSnapshot, round: string): Table | undefined {
  const indices = groupIndices(context.recruitment, round);
  if (indices.length === 0) return undefined;
  return {
    id: 'groups',
    title: `Success of groups in ${round}, against their reference group`,
    note: 'The Relative Rate Index is the success rate of the group ÷ that of the reference group, with Katz’s 95% interval. The rates and indices of the stages multiply to those of all stages: people who withdraw count up to the stage before, and neither pass nor fail after that. So the rate of all stages is not the people who passed the last ÷ those who entered the first. Flagged only where the index lies outside 0.8 to 1.25 and the test passes at 5% after the Benjamini and Hochberg adjustment over all rows here. Where nobody of one of the two passed, a half is added to each cell. Not given where either began with fewer than 10 people, nor of all stages where nobody was left to compare.',
    columns: [
      column('Group', 'text'),
      column('Stage', 'text'),
      column('Group: of', 'number', true),
      column('Group: passed', 'number', true),
      column('Group (%)', 'rate'),
      column('Reference: of', 'number', true),
      column('Reference: passed', 'number', true),
      column('Against (%)', 'rate'),
      column('Index', 'ratio'),
      column('Interval from', 'low'),
      column('Interval to', 'high'),
      column('Adjusted p', 'number', true),
      column('Flag', 'text'),
    ],
    rows: indices.map((each): Cell[] => [
      `${each.characteristic}: ${each.group}, against ${each.reference}`,
      each.stage,
      ...successCells(each, each.focal),
      ...successCells(each, each.against),
      ...(each.index === undefined
        ? [NONE, NONE, NONE]
        : [hundredth(each.index.rri), hundredth(each.index.lo), hundredth(each.index.hi)]),
      each.p === null ? NONE : Math.round(each.p * 1000) / 1000,
      each.index === undefined ? NONE : each.flagged ? 'Flagged' : 'No',
    ]),
  };
}

/** A group too small for a rate is not shown by its counts either. */
const successCells = ({ index }: GroupIndex, of: GroupIndex['focal']): Cell[] =>
  index === undefined
    ? Array.from({ length: 3 }, (): Cell => ({ mark: 'c' }))
    : [of.n, of.success, perHundred(of.share)];

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** Beside the index, which counts those who withdrew only as long as they stayed. */
function groupWithdrawalsTable(context: ContextSnapshot, round: string): Table | undefined {
  const groups = groupWithdrawals(context.recruitment, round);
  if (groups.length === 0) return undefined;
  return {
    id: 'groups_withdrew',
    title: `Who withdrew from ${round}, by group`,
    note: 'At whatever stage, of those who entered the first; 95% Wilson intervals. Not given of fewer than 10 people.',
    columns: [
      column('Group', 'text'),
      column('Entered', 'number'),
      column('Withdrew', 'count'),
      column('Share (%)', 'rate'),
      column('Interval from (%)', 'low'),
      column('Interval to (%)', 'high'),
    ],
    rows: groups.map(({ characteristic, group, entered, withdrew, share }): Cell[] => [
      `${characteristic}: ${group}`,
      ...(share === undefined
        ? Array.from({ length: 5 }, (): Cell => ({ mark: 'c' }))
        : [entered, withdrew, perHundred(share.p), perHundred(share.lo), perHundred(share.hi)]),
    ]),
  };
}

/** Why people withdrew, and at which stages: the reason given most often first. */
function withdrawalsTable(context: ContextSnapshot, round: string): Table | undefined {
  const own = context.withdrawals.filter((row) => row.round === round);
  if (own.length === 0) return undefined;
  const order = stagesOf(context.recruitment, round).map(({ stage }) => stage);
  const reasons = [...Map.groupBy(own, ({ reason }) => reason)]
    .map(([reason, rows]) => ({ reason, rows, people: rows.reduce((sum, row) => sum + row.people, 0) }))
    .sort((a, b) => b.people - a.people || (a.reason < b.reason ? -1 : 1));
  return {
    id: 'withdrawals',
    title: `Why people withdrew from ${round}`,
    note: 'People by the reason that was recorded. Recorded reasons are not always the ones people would give.',
    columns: [column('Reason', 'text'), column('Stage', 'text'), column('People', 'number')],
    rows: reasons.flatMap(({ reason, rows, people }): Cell[][] => [
      [reason, ALL_STAGES, people],
      ...rows
        .toSorted((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage))
        .map((row): Cell[] => [reason, row.stage, row.people]),
    ]),
  };
}
