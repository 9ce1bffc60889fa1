import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import type { Comparison } from './compare.ts';
import { verdictColumn } from './driver-table.ts';
import { askedGroup, estimandOf, estimate } from './estimate.ts';
import type { Cell, Table } from './report.ts';
import { betterEnd, itemText, optionLabel, questionsIn, type View } from './view.ts';

/** The statements of one scale with the share at its better end, the most different from it first. */
export function itemsTable(
  view: View,
  layout: { readonly id: string; readonly title: string; readonly items?: readonly ReleasedQuestion[] },
  compared: readonly Comparison[],
): Table | undefined {
  const { subject, beside, release } = view;
  const items = (layout.items ?? questionsIn(view, 'item')).toSorted(
    (a, b) => shareAt(subject, a) - shareAt(subject, b),
  );
  if (items.length === 0) return undefined;
  // One end of each statement is compared, so that its name alone tells which.
  const verdicts = verdictColumn(
    view,
    compared
      .filter(({ question }) => items.some(({ id }) => id === question))
      .map((each) => ({ ...each, value: each.question })),
  );
  return {
    id: layout.id,
    title: layout.title,
    note: `Share of all ${subject.n} who answered${countedWords(items)}, the lowest first. Those who skipped a statement or said that it does not apply are in the base.`,
    columns: [
      { title: 'Statement', kind: 'text', detail: false },
      { title: 'Counted answer', kind: 'text', detail: true },
      { title: 'Number', kind: 'count', detail: false },
      { title: 'Share (%)', kind: 'number', detail: false },
      { title: 'Interval from (%)', kind: 'low', detail: false },
      { title: 'Interval to (%)', kind: 'high', detail: false },
      ...beside.flatMap((group): Table['columns'] => [
        { title: `${group.name} (%)`, kind: 'number', detail: false },
        { title: `${group.name}: number`, kind: 'number', detail: true },
        { title: `${group.name}: answered`, kind: 'number', detail: true },
      ]),
      ...verdicts.columns,
    ],
    rows: items.map((item): Cell[] => {
      const value = betterEnd(item);
      const of = (all: ReleasedGroup) => {
        const group = askedGroup(item, all) ?? all;
        return estimate(group.figures[item.id]?.[value], group, estimandOf(release.campaign.clock, group));
      };
      const own = of(subject);
      return [
        sentenceOf(item, subject),
        optionLabel(item, value),
        own.count,
        own.percent,
        own.low,
        own.high,
        ...beside.flatMap((group): Cell[] => {
          const wider = of(group);
          return [wider.percent, wider.count, (askedGroup(item, group) ?? group).n];
        }),
        ...verdicts.cells({ value: item.id }),
      ];
    }),
  };
}

/** The answer that is counted, where it is the same for all that are not turned round. */
function countedWords(items: readonly ReleasedQuestion[]): string {
  const labels = new Set(
    items.filter(({ reverse }) => reverse !== true).map((item) => optionLabel(item, 'high')),
  );
  const [only] = labels;
  return labels.size === 1 && only !== undefined ? ` and said “${only}”` : '';
}

/** A statement that is turned round is counted at its other end, and one that only some were asked of them: the row says so. */
function sentenceOf(item: ReleasedQuestion, subject: ReleasedGroup): string {
  const said = item.reverse === true ? `${itemText(item)} (those who disagree)` : itemText(item);
  const asked = item.conditional ? askedGroup(item, subject) : undefined;
  return asked === undefined ? said : `${said} (of the ${asked.n} who were asked and answered)`;
}

function shareAt(group: ReleasedGroup, item: ReleasedQuestion): number {
  const figure = group.figures[item.id]?.[betterEnd(item)];
  const { n } = askedGroup(item, group) ?? group;
  return figure?.is === 'count' ? figure.x / n : figure?.is === 'bound' ? 0 : 2;
}
