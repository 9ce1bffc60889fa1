import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Input } from '../../../components/input.tsx';
import { DayField, errorAt } from '../actions/fields.tsx';
import { typedDay } from '../actions/typed.ts';
import type { FieldsProps } from './field-props.ts';

/** When it opens and ends, and what it mails by itself. */
export const DateFields = ({ instrument, typed: { fields }, issues }: FieldsProps) => (
  <>
    <h2 class="govuk-heading-m">When</h2>
    <DayField
      name="opens"
      legend="Opens by itself on (optional)"
      hint="At 8 in the morning, where it is approved by then. Without a day somebody opens it by hand."
      value={typedDay(fields, 'opens')}
      issues={issues}
    />
    <DayField
      name="closes"
      legend={instrument.ends ? 'Last day' : 'Last day (optional)'}
      hint={
        instrument.ends
          ? 'It takes answers until the end of this day'
          : 'Links work for two months after somebody has left; a survey of leavers need not end'
      }
      value={typedDay(fields, 'closes')}
      issues={issues}
    />
    <Checkboxes
      name="invites"
      values={fields['invites'] === 'yes' ? ['yes'] : []}
      items={[
        {
          value: 'yes',
          text: 'Invite by itself whoever is listed',
          hint: { text: 'From 9 to 19 o’clock, while it is open; those who are listed later too' },
        },
      ]}
    />
    {REMINDERS.map(([name, text]) => (
      <Input
        name={name}
        classes="govuk-input--width-2"
        inputmode="numeric"
        label={{ text: `${text} (optional)`, classes: 'govuk-label--s' }}
        suffix={{ text: 'days' }}
        value={fields[name]}
        errorMessage={errorAt(issues, name)}
      />
    ))}
  </>
);

const REMINDERS = [
  ['first-reminder', 'Reminder, days after the invitation'],
  ['second-reminder', 'Second reminder, days after the invitation'],
  ['closing-notice', 'Notice before it ends, days before the last day'],
] as const;
