import type { Release } from '../disclosure/release.ts';
import { backgroundFacts, backgroundSections } from './background/background.ts';
import { backgroundFigures } from './background/figures.ts';
import { compareWithRest } from './compare.ts';
import { answerTables } from './answer-tables.ts';
import { DEFINITION, fileStem, handling, MARKING } from './definition.ts';
import { driverChart, driverTable } from './driver-table.ts';
import { factsOf, periodWords } from './facts.ts';
import { figuresTable } from './figures-table.ts';
import { findingsOf } from './findings.ts';
import { limitsOf, methodOf } from './method.ts';
import { placesTable } from './places-table.ts';
import { gapsFor, quickWinsFor } from './quick-wins.ts';
import { Report, type Table } from './report.ts';
import { retentionQuestions } from './retention-questions.ts';
import { chartSection, SHORTHAND_SECTION, tableSection } from './sections.ts';
import { standingWords } from './standing.ts';
import { summaryOf } from './summary.ts';
import { type Named, topGroup, type TopGroup } from './top-group.ts';
import { ALONE, type Companions, reasonName, reasonsOf, type View, viewOf } from './view.ts';
import { lowered, percent, sentenceCase } from './words.ts';

/**
 * The attrition-driver report of one scope of a release: the same release gives the same report, byte for byte.
 * Undefined where the release has nothing to show for the scope.
 */
export function buildReport(
  release: Release,
  hash: string,
  scope: string,
  companions: Companions = ALONE,
): Report | undefined {
  const view = viewOf(release, scope, companions);
  if (view === undefined) return undefined;
  const question = reasonsOf(view);
  const top = question === undefined ? { named: [], standsOut: false } : topGroup(question, view.subject);
  const compared =
    question === undefined || view.whole === undefined
      ? []
      : compareWithRest(question, view.subject, view.whole);
  const quickWins = quickWinsFor(top, view.scope.kind);
  return Report.parse({
    schema: 'report/2',
    definition: DEFINITION,
    marking: MARKING,
    handling: handling(release.campaign.helpEmail),
    campaign: { id: release.campaign.id, title: release.campaign.title },
    clock: release.clock,
    scope,
    release: hash,
    dataAsAt: release.dataAsAt,
    fileStem: fileStem(view.scope.name, release.clock),
    title: `Why people left: ${view.scope.name}`,
    subtitle: [release.campaign.title, ...(view.subject.months === null ? [] : [periodWords(view)])].join(
      '. ',
    ),
    standing: standingWords(view),
    facts: [...factsOf(view), ...backgroundFacts(view)],
    summary: summaryOf(view, top, compared, quickWins),
    findings: findingsOf(view, top, compared),
    sections: [
      ...chartSection(driverChart(view, chartTitle(view, top))),
      ...tableSection(driverTable(view, compared)),
      SHORTHAND_SECTION,
      { kind: 'practices', wins: quickWins, gaps: gapsFor(top) },
      ...backgroundSections(view),
      ...answerTables(view, top).flatMap(tableSection),
      ...tableSection(placesTable(view, top)),
      {
        kind: 'questions',
        title: 'The guide’s questions on retention',
        note: 'HM Inspectorate of Probation, effective practice guide, before page 49.',
        questions: retentionQuestions(view, compared),
      },
    ],
    method: methodOf(view),
    limits: limitsOf(view),
    figures: withRows(figuresTable(view), backgroundFigures(view)),
  });
}

const withRows = (table: Table, rows: Table['rows']): Table => ({ ...table, rows: [...table.rows, ...rows] });

/** The finding, in few words. */
function chartTitle(view: View, { named, standsOut }: TopGroup): string {
  const { n } = view.subject;
  const question = reasonsOf(view);
  const words = ({ option }: Named) =>
    lowered(question === undefined ? option.label : reasonName(question, option));
  const [first, second] = named;
  if (first === undefined) return `No reason was named by more than 2 of ${n}`;
  if (!standsOut) return `No small group of reasons stands out among ${n} answers`;
  if (second === undefined) {
    return sentenceCase(`${words(first)} was named most often, by ${percent(first.x, n)}% of ${n}`);
  }
  return sentenceCase(
    named.length === 2
      ? `${words(first)}, then ${words(second)}, lead, and cannot be told apart`
      : `${words(first)} leads a group of ${named.length} reasons that cannot be told apart`,
  );
}
