import { ContextKind } from '../../../../shared/domain/context/rows.ts';

interface KindWords {
  readonly name: string;
  /** What it is, and what a row is. */
  readonly says: string;
  /** A row as it may be written. */
  readonly example: string;
}

export const KINDS: Readonly<Record<ContextKind, KindWords>> = {
  roles: {
    name: 'Role map',
    says: 'What each job title of the staffing extract is: admin, pso, pqip, nqo, po, spo or other. Usual titles are known without it. PSO, PQiP and NQO are never counted as one.',
    example: 'Victim liaison officer,other',
  },
  staffing: {
    name: 'Staff in post and leavers',
    says: 'One row for each month, unit, title, time in probation and permanent or not: headcount at the end of the month, and who resigned, left otherwise or moved within the service in it. Thirteen month ends or more make a leaving rate.',
    example: '2026-03,N03SW1,PSO,1to2y,yes,14,1,0,0',
  },
  conditions: {
    name: 'Posts, vacancies, sickness, workload and span of control',
    says: 'One row for each month and unit. A blank cell is not known.',
    example: '2026-03,N03SW1,120,9.5,84,70,112,9,88,3',
  },
  recruitment: {
    name: 'Recruitment rounds by stage',
    says: 'One row for each round, stage and group: who entered, passed and withdrew. Basis is all for everybody, and else reference, compared or undisclosed.',
    example: 'PQiP 15,1,Application,sex,Women,compared,800,520,40',
  },
  withdrawals: {
    name: 'Reasons for withdrawing',
    says: 'One row for each round, stage and reason.',
    example: 'PQiP 15,Vetting,Another job,23',
  },
  weeks: {
    name: 'Weeks in each stage',
    says: 'One row for each round, stage and number of whole weeks: how many people it took so long.',
    example: 'PQiP 15,Vetting,6,41',
  },
  pqip: {
    name: 'PQiP cohorts',
    says: 'One row for each cohort and channel, from application to who is still in the service after 6, 12 and 24 months. Blank is not recorded, or not yet due.',
    example: 'Cohort 15,External,900,600,300,150,120,,110,,',
  },
  published: {
    name: 'Published figures',
    says: 'One row for each figure as its publisher gives it, with its own definition and source. The place is blank for England and Wales, or a region.',
    example: 'leaving-rate,all,,2026-03-31,10.2,Leavers over average headcount,HMPPS workforce quarterly',
  },
  toolkit: {
    name: 'Retention toolkit',
    says: 'One row for each item of the toolkit and each driver that it is mapped to.',
    example: '1,Plan caseloads,Look at caseloads each week,4,workload',
  },
  'human-factors': {
    name: 'Human factors roll-out',
    says: 'One row for each unit and step: briefing, sbar, protected-time or feedback.',
    example: 'N03SW1,briefing,2026-03-02',
  },
};

export const kindNamed = (asked: string): ContextKind | undefined =>
  ContextKind.options.find((each) => each === asked);

export const CONTEXT_DATA = { text: 'Context data', href: '/context-data' };
