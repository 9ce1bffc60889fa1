import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import type { TypedDay } from '../../../../shared/domain/kernel/typed-day.ts';
import { DateInput } from '../../../components/date-input.tsx';

/** For the summary at the page's top, each leading to its field. */
export const errorsOf = (issues: readonly Issue[]) =>
  issues.map(({ at, message }) => ({ text: message, ...(at !== '' && { href: `#${at}` }) }));

export const errorAt = (issues: readonly Issue[], at: string) => {
  const issue = issues.find((each) => each.at === at);
  return issue && { text: issue.message };
};

interface DayFieldProps {
  /** `target`: its boxes are `target-day`, `target-month` and `target-year`. */
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly value: TypedDay;
  readonly issues: readonly Issue[];
}

export const DayField = ({ name, legend, hint, value, issues }: DayFieldProps) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
    hint={hint === undefined ? undefined : { text: hint }}
    values={{
      [`${name}-day`]: value.day,
      [`${name}-month`]: value.month,
      [`${name}-year`]: value.year,
    }}
    errorMessage={errorAt(issues, `${name}-day`)}
  />
);
