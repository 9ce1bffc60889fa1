import { funnelOf } from '../../context/funnel.ts';
import type { Section } from '../report.ts';
import { tableSection } from '../sections.ts';
import type { View } from '../view.ts';
import { besideReasons } from './beside-reasons.ts';
import { coverageFacts } from './coverage.ts';
import { correctionPoints } from './correction-points.ts';
import { conditionsTable } from './conditions-table.ts';
import { leavingOfPlace } from './leaving-of-place.ts';
import { leavingPoints, limitsSentence } from './leaving-points.ts';
import { leavingTable, placesLeavingTable } from './leaving-table.ts';
import { placesOf } from './places.ts';
import { publishedTable } from './published-table.ts';
import { firstYearPoint, rolesTable } from './roles-table.ts';
import { ADMINISTRATIVE_RULE, asAtWords, rateWords, yearWords } from './words.ts';

const TITLE = 'How many leave, and staffing';

/** What the service knows of staff, beside what leavers said: or that nothing of it was loaded. */
export function backgroundSections(view: View): readonly Section[] {
  const { context } = view.companions;
  // An import is of another organisation.
  if (view.release.campaign.source !== null) return [];
  const staffed = context !== undefined && (context.staffing ?? context.conditions) !== null;
  if (context === undefined || (!staffed && context.published.length === 0)) {
    return [{ kind: 'points', title: TITLE, note: '', points: [NOTHING] }];
  }
  const funnel = funnelOf(context.staffing);
  return [
    {
      kind: 'points',
      title: TITLE,
      note: [ADMINISTRATIVE_RULE, ...(funnel === undefined ? [] : [limitsSentence(funnel)])].join(' '),
      points: [
        ...(context.staffing === null
          ? ['No staffing data were loaded, so there is no leaving rate here.']
          : []),
        ...(context.staffing === null ? [] : leavingPoints(view, context, funnel)),
        ...correctionPoints(view, context),
        ...firstYearPoint(view, context),
        ...besideReasons(view, context),
        ...asAtWords(context, KINDS, view.release.dataAsAt),
      ],
    },
    ...tableSection(leavingTable(view, context)),
    ...tableSection(placesLeavingTable(view, context, funnel)),
    ...tableSection(conditionsTable(view, context)),
    ...tableSection(rolesTable(view, context)),
    ...tableSection(publishedTable(view, context)),
  ];
}

const NOTHING =
  'No staffing, workload or published figures were loaded when these figures were released. So this report cannot say how many of the staff left, nor how that compares.';

const KINDS = [
  ['staffing', 'Staffing'],
  ['conditions', 'Posts, workload and sickness'],
  ['published', 'Published figures'],
] as const;

/** How many were asked of those who left, and the rate of leaving, among the facts at a report's head. */
export function backgroundFacts(view: View): { term: string; detail: string }[] {
  const { context } = view.companions;
  if (context === undefined) return [];
  const [own] = placesOf(view);
  const found = own && leavingOfPlace(context, own);
  const rate =
    found?.leaving === undefined
      ? []
      : [
          {
            term: 'Leaving rate',
            detail: `${rateWords(found.leaving)} of permanent staff of ${own?.name}, ${yearWords(context)}`,
          },
        ];
  return [...coverageFacts(view, context), ...rate];
}
