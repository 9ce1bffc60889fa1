import { FORMS } from '../../../shared/domain/context/forms.ts';
import { type ContextKind, RolloutRow } from '../../../shared/domain/context/rows.ts';
import { addDays, addMonths } from '../../../shared/domain/kernel/calendar.ts';
import { Chance } from './chance.ts';
import { staffingFile, unitStories } from './staffing.ts';

interface DemoFile {
  readonly kind: ContextKind;
  readonly csv: string;
}

/** What an operator would load at the start of a month: extracts up to the end of the one before. All of it is made up. */
export const contextFiles = (month: string, firstAsked: string): readonly DemoFile[] => {
  const last = addMonths(month, -1);
  return [
    { kind: 'staffing', csv: staffingFile(last, firstAsked) },
    { kind: 'conditions', csv: conditionsFile(last) },
    { kind: 'published', csv: publishedFile(last) },
    { kind: 'human-factors', csv: rolloutFile(last) },
  ];
};

function conditionsFile(last: string): string {
  const months = Array.from({ length: 12 }, (_, back) => addMonths(last, -back));
  const lines = unitStories().flatMap(({ code, staff }) => {
    const unit = new Chance(`conditions ${code}`);
    const [short, strain, wide] = [unit.next(), unit.next(), unit.next()];
    const posts = Math.round(staff * 1.08);
    const seniors = Math.max(2, Math.round(staff / (9 + 3 * wide)));
    const practitioners = Math.round(staff * 0.6);
    return months.map((month) => {
      const chance = new Chance(`conditions ${code} ${month}`);
      const vacancies = Math.round(posts * (0.03 + 0.13 * short) * (0.9 + 0.2 * chance.next()));
      const sickness = Math.round(staff * (0.7 + 0.6 * strain) * (0.8 + 0.4 * chance.next()));
      const workload = Math.round(94 + 28 * strain + 4 * chance.next());
      const over = Math.round(seniors * wide * 0.7);
      return [
        month,
        code,
        posts,
        vacancies,
        sickness,
        practitioners,
        workload,
        seniors,
        Math.round(staff * 0.85),
        over,
      ].join(',');
    });
  });
  return [FORMS.conditions.columns.join(','), ...lines, ''].join('\n');
}

function publishedFile(last: string): string {
  const end = addDays(`${addMonths(last, -2)}-01`, -1);
  const source = 'Made up for the demo: no publication.';
  return [
    FORMS.published.columns.join(','),
    `leaving-rate,all,,${end},10.2,Permanent staff who left in 12 months as a share of average headcount,${source}`,
    `leaving-rate,pso,,${end},12.4,Permanent PSOs who left in 12 months as a share of their average headcount,${source}`,
    `sickness-days,all,,${end},11.4,Working days lost in 12 months ÷ average staff in post,${source}`,
    '',
  ].join('\n');
}

/** Three units in four have begun, a step every two months; what is to come has its day already. */
function rolloutFile(last: string): string {
  const steps = RolloutRow.shape.step.options;
  const lines = unitStories().flatMap(({ code }) => {
    const chance = new Chance(`human-factors ${code}`);
    if (chance.next() < 0.25) return [];
    const begun = addMonths(last, -Math.floor(11 * chance.next()));
    const day = 1 + Math.floor(28 * chance.next());
    return steps.map((step, at) =>
      [code, step, `${addMonths(begun, 2 * at)}-${String(day).padStart(2, '0')}`].join(','),
    );
  });
  return [FORMS['human-factors'].columns.join(','), ...lines, ''].join('\n');
}
