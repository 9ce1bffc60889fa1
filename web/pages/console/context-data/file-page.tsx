import type { ContextKind } from '../../../../shared/domain/context/rows.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import type { ContextIntake } from '../../../../shared/domain/context/intake.ts';
import { Button } from '../../../components/button.tsx';
import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Radios } from '../../../components/radios.tsx';
import { DayField, errorsOf } from '../actions/fields.tsx';
import { type Typed, typedDay } from '../actions/typed.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { Found } from './found.tsx';
import { CONTEXT_DATA, KINDS } from './kinds.ts';

interface ContextFilePageProps extends Surroundings {
  readonly kind: ContextKind;
  readonly file: string;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
  /** What the check found, once the day is said. */
  readonly found: ContextIntake | undefined;
}

/** A file that was brought: as at which day it is, what is found in it, and that it is loaded. */
export const ContextFilePage = (props: ContextFilePageProps) => {
  const { kind, file, typed, issues, found, ...surroundings } = props;
  const page = `${CONTEXT_DATA.href}/${kind}`;
  return (
    <Frame
      {...surroundings}
      title="Check the file"
      trail={[CONTEXT_DATA, { text: KINDS[kind].name, href: page }]}
      error={errorsOf(issues)}
    >
      <Column>
        <span class="govuk-caption-l">{KINDS[kind].name}</span>
        <h1 class="govuk-heading-l">Check the file</h1>
        <p class="govuk-body">
          The file is here for a day, and nothing of it is loaded yet.{' '}
          <a class="govuk-link" href={page}>
            Upload another file
          </a>
        </p>
        <form method="get" action={`${page}/${file}`} novalidate>
          <DayField
            name="asAt"
            legend="The day that the data are as at"
            hint="The day on which the extract was true. For example, 5 4 2026"
            value={typedDay(typed, 'asAt')}
            issues={issues}
          />
          {kind === 'staffing' && (
            <Radios
              name="average"
              fieldset={{
                legend: {
                  text: 'Average headcount of a year is made of',
                  classes: 'govuk-fieldset__legend--s',
                },
              }}
              value={typed['average'] ?? '13-point'}
              items={[
                { value: '13-point', text: 'all thirteen month ends' },
                { value: '2-point', text: 'the first and the last month end' },
              ]}
            />
          )}
          <Checkboxes
            name="replace"
            items={[
              {
                value: 'yes',
                text: 'It corrects what was loaded for that day',
                checked: typed['replace'] === 'yes',
              },
            ]}
          />
          <Button classes={found && 'govuk-button--secondary'}>Check the file</Button>
        </form>
      </Column>
      {found && <Found address={`${page}/${file}`} found={found} typed={typed} />}
    </Frame>
  );
};
