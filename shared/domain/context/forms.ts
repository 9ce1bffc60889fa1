import { contextForm, type ContextForm } from './form.ts';
import { mayMap } from './role-map.ts';
import { pqip } from './pqip-form.ts';
import * as rows from './rows.ts';
import { staffing } from './staffing-form.ts';

const roles = contextForm({
  kind: 'roles',
  columns: { title: ['title', 'text'], role: ['role', 'text'] },
  row: rows.RolesRow,
  names: ['title'],
  fault: (row) => {
    const mapped = mayMap(row);
    return mapped.ok ? undefined : mapped.problem;
  },
});

const conditions = contextForm({
  kind: 'conditions',
  columns: {
    month: ['month', 'month'],
    unit: ['unit', 'unit'],
    posts: ['posts', 'number or blank'],
    vacancies: ['vacancies', 'number or blank'],
    'sickness days': ['sicknessDays', 'number or blank'],
    practitioners: ['practitioners', 'count or blank'],
    'workload percent': ['workload', 'number or blank'],
    'senior officers': ['seniors', 'count or blank'],
    supervised: ['supervised', 'count or blank'],
    'over 10': ['overTen', 'count or blank'],
  },
  row: rows.ConditionsRow,
  names: ['month', 'unit'],
  fault: ({ posts, vacancies, seniors, overTen, workload, practitioners }) => {
    if (vacancies !== null && (posts === null || vacancies > posts))
      return 'vacancies: more than the posts there are';
    if (overTen !== null && (seniors === null || overTen > seniors))
      return 'over 10: more than the senior officers there are';
    return workload !== null && !practitioners
      ? 'practitioners: must say how many people the percentage is of'
      : undefined;
  },
});

const recruitment = contextForm({
  kind: 'recruitment',
  columns: {
    round: ['round', 'text'],
    step: ['step', 'count'],
    stage: ['stage', 'text'],
    characteristic: ['characteristic', 'text'],
    group: ['group', 'text'],
    basis: ['basis', 'text'],
    entered: ['entered', 'count'],
    passed: ['passed', 'count'],
    withdrew: ['withdrew', 'count'],
  },
  row: rows.RecruitmentRow,
  names: ['round', 'step', 'characteristic', 'group'],
  fault: ({ entered, passed, withdrew, characteristic, basis }) => {
    if (passed + withdrew > entered) return 'passed and withdrew: together more than entered';
    return (characteristic === 'all') === (basis === 'all')
      ? undefined
      : 'basis: must be all where the characteristic is all, and only there';
  },
});

const withdrawals = contextForm({
  kind: 'withdrawals',
  columns: {
    round: ['round', 'text'],
    stage: ['stage', 'text'],
    reason: ['reason', 'text'],
    people: ['people', 'count'],
  },
  row: rows.WithdrawalRow,
  names: ['round', 'stage', 'reason'],
});

const weeks = contextForm({
  kind: 'weeks',
  columns: {
    round: ['round', 'text'],
    stage: ['stage', 'text'],
    weeks: ['weeks', 'count'],
    people: ['people', 'count'],
  },
  row: rows.WeeksRow,
  names: ['round', 'stage', 'weeks'],
});

const published = contextForm({
  kind: 'published',
  columns: {
    measure: ['measure', 'text'],
    role: ['role', 'text'],
    place: ['place', 'place'],
    'period end': ['periodEnd', 'day'],
    value: ['value', 'number'],
    definition: ['definition', 'text'],
    source: ['source', 'text'],
  },
  row: rows.PublishedRow,
  names: ['measure', 'role', 'place', 'period end'],
});

const toolkit = contextForm({
  kind: 'toolkit',
  columns: {
    item: ['item', 'text'],
    title: ['title', 'text'],
    activity: ['activity', 'text'],
    page: ['page', 'count or blank'],
    driver: ['driver', 'text'],
  },
  row: rows.ToolkitRow,
  names: ['item', 'driver'],
});

const humanFactors = contextForm({
  kind: 'human-factors',
  columns: { unit: ['unit', 'unit'], step: ['step', 'text'], date: ['date', 'day'] },
  row: rows.RolloutRow,
  names: ['unit', 'step'],
});

export const FORMS: Readonly<Record<rows.ContextKind, ContextForm>> = {
  roles,
  staffing,
  conditions,
  recruitment,
  withdrawals,
  weeks,
  pqip,
  published,
  toolkit,
  'human-factors': humanFactors,
};
