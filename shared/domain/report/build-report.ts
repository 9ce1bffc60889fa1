import type { Release } from '../disclosure/release.ts';
import type { Body } from './body.ts';
import { backgroundFacts } from './background/background.ts';
import { backgroundFigures } from './background/figures.ts';
import { byRoleFigures } from './by-role/figures.ts';
import { attritionReport } from './attrition-report.ts';
import { type Edition, editionOf } from './editions.ts';
import { fileStem, handling, markingOf } from './definition.ts';
import { factsOf, periodWords } from './facts.ts';
import { figuresTable } from './figures-table.ts';
import { recruitmentFigures } from './recruitment/figures.ts';
import { recruitmentSections } from './recruitment/recruitment.ts';
import { Report, type Table } from './report.ts';
import { selfSelectedLimits, SELF_SELECTED_FACT } from './self-selected.ts';
import { standingWords } from './standing.ts';
import { nationalPack } from './national-pack.ts';
import { staffSummary } from './staff-summary.ts';
import { themeSections } from './theme-sections.ts';
import { surveyReport } from './survey-report.ts';
import { ALONE, asksForReasons, type Companions, type View, viewOf } from './view.ts';
import { ENGLISH } from './welsh/english.ts';
import { wordingSections } from './wording-changes.ts';

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
  const { edition, of } = editionOf(scope);
  const view = viewOf(release, of, companions);
  if (view === undefined) return undefined;
  const ofReasons = asksForReasons(view);
  const body = bodyOf(view, edition);
  const marking = markingOf(edition);
  return Report.parse({
    schema: 'report/2',
    language: { code: 'en', welsh: [] },
    words: ENGLISH.parts,
    marking,
    handling: handling(edition, release.campaign.helpEmail),
    campaign: { id: release.campaign.id, title: release.campaign.title },
    clock: release.clock,
    scope,
    release: hash,
    dataAsAt: release.dataAsAt,
    fileStem: fileStem(marking, body.definition.id, view.scope.name, release.clock),
    subtitle: sentences([
      ofReasons ? release.campaign.title : (release.instrument.title ?? release.campaign.title),
      ...(view.subject.months === null ? [] : [periodWords(view)]),
    ]),
    standing: edition === 'full' ? standingWords(view) : [],
    facts: [
      ...(release.campaign.selfSelected === true ? [SELF_SELECTED_FACT] : []),
      ...factsOf(view),
      ...(ofReasons && edition !== 'staff' ? backgroundFacts(view) : []),
    ],
    figures: withRows(figuresTable(view), [
      ...(ofReasons ? [...backgroundFigures(view), ...byRoleFigures(view)] : []),
      ...recruitmentFigures(view),
    ]),
    ...body,
    sections: [
      ...body.sections,
      ...(edition === 'full' ? [...recruitmentSections(view), ...themeSections(view)] : []),
      ...wordingSections(view),
    ],
    limits: [...selfSelectedLimits(release), ...body.limits],
  });
}

/** A title may end in a mark of its own. */
const sentences = (all: readonly string[]): string =>
  all.map((text, at) => (at === all.length - 1 || /[.?!]$/.test(text) ? text : `${text}.`)).join(' ');

function bodyOf(view: View, edition: Edition): Body {
  if (edition === 'staff') return staffSummary(view);
  if (edition === 'pack') return nationalPack(view);
  return asksForReasons(view) ? attritionReport(view) : surveyReport(view);
}

const withRows = (table: Table, rows: Table['rows']): Table => ({ ...table, rows: [...table.rows, ...rows] });
