import { attritionReport } from './attrition-report.ts';
import type { Body } from './body.ts';
import { figuresTable } from './figures-table.ts';
import type { Section, Table } from './report.ts';
import { tableSection } from './sections.ts';
import { surveyReport } from './survey-report.ts';
import { type Answer, TOO_FEW_UNITS, unitSpreadTable } from './unit-spread.ts';
import {
  asksForReasons,
  betterEnd,
  isReason,
  itemText,
  questionsIn,
  reasonName,
  reasonsOf,
  type View,
} from './view.ts';

/** The national report with the spread between units, and no unit or pool named: fit to discuss with trade unions. */
export function nationalPack(view: View): Body {
  const ofReasons = asksForReasons(view);
  const body = ofReasons ? attritionReport(view) : surveyReport(view);
  const spread = unitSpreadTable(view.release, answersOf(view), view.subject);
  const [first, ...rest] = body.sections.filter((section) => isFit(view, section));
  return {
    ...body,
    definition: { id: `${body.definition.id}-pack`, version: '1.0.0' },
    title: `National pack. ${body.title}`,
    sections: [...(first === undefined ? [] : [first]), ...tableSection(spread), ...rest],
    figures: withoutUnits(figuresTable(view)),
    limits: [...(spread === undefined ? [TOO_FEW_UNITS] : []), ...body.limits],
  };
}

/** Where the nation is one area, its places are units. */
function isFit({ release }: View, section: Section): boolean {
  const byUnit = !release.scopes.some(({ kind }) => kind === 'region');
  return !(byUnit && section.kind === 'table' && section.table.id.startsWith('places'));
}

function withoutUnits(figures: Table): Table {
  const level = figures.columns.findIndex(({ title }) => title === 'Level');
  return { ...figures, rows: figures.rows.filter((row) => row[level] !== 'unit') };
}

function answersOf(view: View): readonly Answer[] {
  const question = asksForReasons(view) ? reasonsOf(view) : undefined;
  if (question === undefined) {
    return questionsIn(view, 'item')
      .filter(({ sensitive }) => !sensitive)
      .map((item) => ({ question: item, value: betterEnd(item), name: itemText(item) }));
  }
  return question.options
    .filter((option) => isReason(option) && !option.sensitive)
    .map((option) => ({ question, value: option.value, name: reasonName(question, option) }));
}
