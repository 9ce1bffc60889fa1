import { backgroundSections } from './background/background.ts';
import { byRoleSections } from './by-role/sections.ts';
import { answerTables } from './answer-tables.ts';
import type { Body } from './body.ts';
import { chartTitle } from './chart-title.ts';
import { changeFindings, changesSince, changeTable } from './changes.ts';
import { compareWithRest } from './compare.ts';
import { reasonConcerns } from './concerns.ts';
import { driverChart, driverTable } from './driver-table.ts';
import { besideExpected, expectationTable } from './expectation-table.ts';
import { findingsOf } from './findings.ts';
import { itemsTable } from './items-table.ts';
import { expectedAndFound } from './matched-items.ts';
import { limitsOf, methodOf } from './method.ts';
import { placesTable, reasonsShown } from './places-table.ts';
import { gapsFor, PRACTICE_OF_REASONS, quickWinsFor } from './quick-wins.ts';
import { retentionQuestions } from './retention-questions.ts';
import { chartSection, SHORTHAND_SECTION, tableSection } from './sections.ts';
import { answersCompared, specificFindings } from './specific.ts';
import { summaryOf } from './summary.ts';
import { toolkitSection } from './toolkit.ts';
import { topGroup } from './top-group.ts';
import { reasonsOf, type View } from './view.ts';

/** What drives people out: the report of a survey that asks everybody for their reasons. */
export function attritionReport(view: View): Body {
  const question = reasonsOf(view);
  const top = question === undefined ? { named: [], standsOut: false } : topGroup(question, view.subject);
  const compared =
    question === undefined || view.whole === undefined
      ? []
      : compareWithRest([question], view.subject, view.whole);
  const answers = answersCompared(view);
  const changes = question && changesSince(view, question);
  const concerns = reasonConcerns(top);
  const quickWins = quickWinsFor(concerns, view.scope.kind);
  const specific = specificFindings(view, compared, answers);
  const expected = expectedAndFound(view);
  const said = {
    title: 'What the answers say',
    note: '',
    points: [
      ...(question ? changeFindings(question, changes) : []),
      ...findingsOf(view),
      ...besideExpected(expected),
    ],
  };
  return {
    definition: { id: 'attrition-drivers', version: '2.2.0' },
    title: `Why people left: ${view.scope.name}`,
    summary: summaryOf(view, top, quickWins),
    findings: specific ?? said,
    sections: [
      ...(specific === undefined ? [] : [{ kind: 'points' as const, ...said }]),
      ...chartSection(driverChart(view, chartTitle(view, top))),
      ...tableSection(driverTable(view, compared)),
      SHORTHAND_SECTION,
      { kind: 'practices', note: PRACTICE_OF_REASONS, wins: quickWins, gaps: gapsFor(concerns) },
      ...toolkitSection(
        view,
        top.named.map(({ option }) => option.driver),
      ),
      ...backgroundSections(view),
      ...byRoleSections(view),
      ...tableSection(question && changeTable(question, changes)),
      ...answerTables(view, top).flatMap(tableSection),
      ...tableSection(itemsTable(view, { id: 'statements', title: 'What they said of the job' }, answers)),
      ...tableSection(expectationTable(expected)),
      ...tableSection(placesTable(view, reasonsShown(view))),
      retentionQuestions(view, top, compared),
    ],
    method: methodOf(view),
    limits: limitsOf(view),
  };
}
