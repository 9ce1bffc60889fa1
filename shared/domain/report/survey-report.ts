import { agreementTable } from './agreement-table.ts';
import type { Body } from './body.ts';
import type { Comparison } from './compare.ts';
import { statementConcerns } from './concerns.ts';
import type { QuickWin, Section, Table } from './report.ts';
import { gapFindings } from './assessment-gap.ts';
import { choiceTables } from './choice-tables.ts';
import {
  assessmentTable,
  expectationChart,
  expectationFindings,
  expectationTable,
} from './expectation-table.ts';
import { humanFactorsTable } from './human-factors.ts';
import { itemChart } from './item-chart.ts';
import { itemsTable } from './items-table.ts';
import { matchedItemsOf } from './matched-items.ts';
import { placesTable } from './places-table.ts';
import { gapsFor, PRACTICE_OF_STATEMENTS, quickWinsFor } from './quick-wins.ts';
import { scalesOf, scaleTable } from './scale-table.ts';
import { chartSection, SHORTHAND_SECTION, tableSection, timelineSection } from './sections.ts';
import { answersCompared, specificFindings } from './specific.ts';
import { lowestItems, surveySummary } from './survey-summary.ts';
import { surveyLimits, surveyMethod } from './survey-method.ts';
import { toolkitSection } from './toolkit.ts';
import { betterEnd, isRated, itemText, questionsIn, type View } from './view.ts';
import { waveFindings } from './wave-findings.ts';
import { wavesOf } from './waves.ts';
import { wavesTables } from './waves-table.ts';
import { wavesTimeline } from './waves-timeline.ts';

/** Places are set beside each other by this many statements. */
const SHOWN = 3;
/** Fewer statements than this are read faster than they are drawn. */
const FEW = 3;

/**
 * The report of any other survey. What it has follows the questions: statements with their scales, items that other
 * surveys share, answers to choose from; so that one with new questions has a report without new code.
 */
export function surveyReport(view: View): Body {
  const { release, scope } = view;
  const answers = answersCompared(view);
  const waves = wavesOf(view);
  const { expected, assessed } = matchedItemsOf(view);
  const lowest = lowestItems(view);
  const concerns = statementConcerns(release.instrument.id, lowest.least);
  const wins = quickWinsFor(concerns, scope.kind);
  const specific = specificFindings(view, [], answers);
  const said = {
    title: 'What the answers say',
    note: '',
    points: [
      ...waveFindings(view, waves),
      ...expectationFindings(expected),
      ...gapFindings(assessed),
      ...lowest.findings,
    ],
  };
  return {
    definition: { id: release.instrument.id, version: '1.2.0' },
    title: `${release.campaign.title}: ${scope.name}`,
    summary: surveySummary(view, { lowest, waves, expected, wins }),
    findings: said.points.length === 0 && specific !== undefined ? specific : said,
    sections: [
      ...(specific === undefined || said.points.length === 0
        ? []
        : [{ kind: 'points' as const, ...specific }]),
      ...(lowest.items.length < FEW ? [] : chartSection(itemChart(view, lowest.items, lowest.title))),
      ...tableSection(scaleTable(view)),
      ...timelineSection(wavesTimeline(view, waves[0])),
      ...wavesTables(view, waves).flatMap(tableSection),
      ...tableSection(humanFactorsTable(view)),
      ...chartSection(expectationChart(view, expected)),
      ...tableSection(expectationTable(expected)),
      ...tableSection(assessmentTable(assessed)),
      ...statementTables(view, answers).flatMap(tableSection),
      SHORTHAND_SECTION,
      ...practices(wins, gapsFor(concerns)),
      ...toolkitSection(
        view,
        lowest.least.flatMap((item) => item.drivers ?? []),
      ),
      ...choiceTables(view, answers).flatMap(tableSection),
      ...tableSection(
        placesTable(
          view,
          lowest.items
            .filter(({ conditional }) => !conditional)
            .slice(0, SHOWN)
            .map((item) => ({ question: item.id, value: betterEnd(item), title: itemText(item) })),
        ),
      ),
      ...(view.subject.level === 'unit' ? [] : tableSection(agreementTable(view))),
    ],
    method: surveyMethod(view),
    limits: surveyLimits(view),
  };
}

/** Without a practice, that the sources have none is said in the summary. */
const practices = (wins: QuickWin[], gaps: string[]): readonly Section[] =>
  wins.length === 0 ? [] : [{ kind: 'practices', note: PRACTICE_OF_STATEMENTS, wins, gaps }];

/** A table for each scale, and one for the statements that are in none. */
function statementTables(view: View, answers: readonly Comparison[]): readonly (Table | undefined)[] {
  const scales = scalesOf(view);
  const alone = questionsIn(view, 'item').filter(
    (item) => !scales.some((scale) => scale.items.includes(item)),
  );
  const [rated, expected] = [true, false].map((side) => alone.filter((item) => isRated(view, item) === side));
  const title = scales.length === 0 ? 'Statements' : 'Other statements';
  return [
    ...scales.map(({ name, items }, index) =>
      itemsTable(view, { id: `scale_${index + 1}`, title: name, items }, answers),
    ),
    itemsTable(view, { id: 'statements', title, items: rated ?? [] }, answers),
    itemsTable(
      view,
      { id: 'against_expectation', title: 'Against what was expected', items: expected ?? [] },
      answers,
    ),
  ];
}
