import { FORMS } from '../../../shared/domain/context/forms.ts';
import type { ContextKind } from '../../../shared/domain/context/rows.ts';
import { ROUND } from './candidates.ts';

const csv = (kind: ContextKind, lines: readonly string[]): { kind: ContextKind; csv: string } => ({
  kind,
  csv: [FORMS[kind].columns.join(','), ...lines, ''].join('\n'),
});

/** Counts of a round and of PQiP cohorts, made up: one group fares worse at the interview. */
export const recruitmentFiles = (): readonly { readonly kind: ContextKind; readonly csv: string }[] => [
  csv('recruitment', [
    ...round('all', 'all', 'all', [1480, 810, 70], [810, 420, 90], [420, 250, 25]),
    ...round('sex', 'Men', 'reference', [430, 240, 20], [240, 128, 26], [128, 77, 7]),
    ...round('sex', 'Women', 'compared', [1010, 548, 48], [548, 282, 62], [282, 168, 17]),
    ...round('sex', 'Not given', 'undisclosed', [40, 22, 2], [22, 10, 2], [10, 5, 1]),
    ...round('ethnicity', 'White', 'reference', [960, 558, 45], [558, 322, 60], [322, 194, 19]),
    ...round('ethnicity', 'Ethnic minority', 'compared', [340, 164, 17], [164, 58, 19], [58, 33, 4]),
    ...round('ethnicity', 'Not given', 'undisclosed', [180, 88, 8], [88, 40, 11], [40, 23, 2]),
  ]),
  csv('withdrawals', [
    `${ROUND},Application,Another job,40`,
    `${ROUND},Application,Changed their mind,30`,
    `${ROUND},Assessment centre,Another job,32`,
    `${ROUND},Assessment centre,The wait,46`,
    `${ROUND},Assessment centre,Travel,12`,
    `${ROUND},Vetting,The wait,21`,
    `${ROUND},Vetting,Another job,4`,
  ]),
  csv('weeks', [
    ...spread('Application', [1, 2, 3, 4], [300, 420, 160, 60]),
    ...spread('Assessment centre', [3, 5, 7, 10], [150, 240, 130, 40]),
    ...spread('Vetting', [6, 10, 14, 20, 26], [40, 90, 80, 40, 15]),
  ]),
  csv('pqip', [
    'Cohort A,Jobs website,900,480,260,150,132,104,121,112,94',
    'Cohort A,Staff recommendation,210,140,88,60,54,50,53,52,49',
    'Cohort A,Placement,80,52,34,24,22,19,21,21,18',
    'Cohort B,Jobs website,860,450,240,140,126,,114,,',
    'Cohort B,Staff recommendation,240,150,96,66,61,,60,,',
  ]),
];

const STAGES = ['Application', 'Assessment centre', 'Vetting'];

type Counts = readonly [entered: number, passed: number, withdrew: number];

const round = (
  characteristic: string,
  group: string,
  basis: string,
  ...stages: readonly Counts[]
): readonly string[] =>
  stages.map((counts, at) => [ROUND, at + 1, STAGES[at], characteristic, group, basis, ...counts].join(','));

const spread = (stage: string, weeks: readonly number[], people: readonly number[]): readonly string[] =>
  weeks.map((each, at) => `${ROUND},${stage},${each},${people[at] ?? 0}`);
