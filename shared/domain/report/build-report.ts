import type { Release } from '../disclosure/release.ts';
import { backgroundFacts } from './background/background.ts';
import { backgroundFigures } from './background/figures.ts';
import { attritionReport } from './attrition-report.ts';
import { fileStem, handling, MARKING } from './definition.ts';
import { factsOf, periodWords } from './facts.ts';
import { figuresTable } from './figures-table.ts';
import { Report, type Table } from './report.ts';
import { standingWords } from './standing.ts';
import { surveyReport } from './survey-report.ts';
import { ALONE, asksForReasons, type Companions, viewOf } from './view.ts';

/**
 * The report of one scope of a release: the same release, with those it is compared with, gives the same report,
 * byte for byte. Undefined where the release has nothing to show for the scope.
 */
export function buildReport(
  release: Release,
  hash: string,
  scope: string,
  companions: Companions = ALONE,
): Report | undefined {
  const view = viewOf(release, scope, companions);
  if (view === undefined) return undefined;
  const ofReasons = asksForReasons(view);
  const body = ofReasons ? attritionReport(view) : surveyReport(view);
  return Report.parse({
    schema: 'report/2',
    marking: MARKING,
    handling: handling(release.campaign.helpEmail),
    campaign: { id: release.campaign.id, title: release.campaign.title },
    clock: release.clock,
    scope,
    release: hash,
    dataAsAt: release.dataAsAt,
    fileStem: fileStem(body.definition.id, view.scope.name, release.clock),
    subtitle: [
      ofReasons ? release.campaign.title : (release.instrument.title ?? release.campaign.title),
      ...(view.subject.months === null ? [] : [periodWords(view)]),
    ].join('. '),
    standing: standingWords(view),
    facts: [...factsOf(view), ...(ofReasons ? backgroundFacts(view) : [])],
    figures: withRows(figuresTable(view), ofReasons ? backgroundFigures(view) : []),
    ...body,
  });
}

const withRows = (table: Table, rows: Table['rows']): Table => ({ ...table, rows: [...table.rows, ...rows] });
