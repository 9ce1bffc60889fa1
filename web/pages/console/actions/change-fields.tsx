import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import type { Action } from '../../../../shared/domain/improvement/action.ts';
import { Input } from '../../../components/input.tsx';
import { Radios } from '../../../components/radios.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import type { Change } from './changes.ts';
import { DayField, errorAt } from './fields.tsx';
import { type Typed, typedDay } from './typed.ts';
import { progressWords } from './words.ts';

export interface ChangeProps {
  readonly action: Action;
  readonly today: string;
  readonly change: Change;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
}

export const ChangeFields = ({ change, ...props }: ChangeProps) => {
  switch (change) {
    case 'note':
      return <NoteFields {...props} />;
    case 'value':
      return <ValueFields {...props} />;
    case 'terms':
      return <TermsFields {...props} />;
    case 'close':
      return <CloseFields {...props} />;
  }
};

type FieldsProps = Omit<ChangeProps, 'change'>;

const label = 'govuk-label--s';

const NoteFields = ({ typed, issues }: FieldsProps) => (
  <Textarea
    name="text"
    label={{ text: 'What has happened since the last note', classes: label }}
    hint={{ text: 'Do not name people, and do not quote what somebody answered' }}
    value={typed['text']}
    errorMessage={errorAt(issues, 'text')}
  />
);

const ValueFields = ({ action: { measure, target }, today, typed, issues }: FieldsProps) => (
  <>
    {measure && (
      <p class="govuk-body">
        {measure.name}. {progressWords(measure, target, today)}
      </p>
    )}
    <Input
      name="value"
      classes="govuk-input--width-5"
      label={{ text: 'Value', classes: label }}
      suffix={measure?.unit === 'percent' ? { text: '%' } : undefined}
      value={typed['value']}
      inputmode="decimal"
      errorMessage={errorAt(issues, 'value')}
    />
    <DayField
      name="on"
      legend="The day that it is true of"
      hint="A second value of the same day takes the place of the first"
      value={typedDay(typed, 'on')}
      issues={issues}
    />
  </>
);

const TermsFields = ({ action, typed, issues }: FieldsProps) => (
  <>
    <Input
      name="owner"
      label={{ text: 'Owner', classes: label }}
      hint={{ text: 'One post or role' }}
      value={typed['owner'] ?? action.owner}
      errorMessage={errorAt(issues, 'owner')}
    />
    <DayField name="target" legend="Target date" value={typedDay(typed, 'target')} issues={issues} />
    <Textarea
      name="why"
      rows={3}
      label={{ text: 'Why it changes', classes: label }}
      hint={{ text: 'Kept in the notes, with what stood before' }}
      value={typed['why']}
      errorMessage={errorAt(issues, 'why')}
    />
  </>
);

const CloseFields = ({ action: { repeats, target }, typed, issues }: FieldsProps) => (
  <>
    <Radios
      name="as"
      fieldset={{ legend: { text: 'What came of it?', classes: 'govuk-fieldset__legend--s' } }}
      value={typed['as']}
      items={[
        {
          value: 'done',
          text: repeats === undefined ? 'It is done' : 'It is done for this year',
          ...(repeats !== undefined &&
            target !== undefined && {
              hint: { text: `It stays open, due again a year after ${dayInWords(target)}` },
            }),
        },
        { value: 'stopped', text: 'It is stopped, and will not be done' },
      ]}
      errorMessage={errorAt(issues, 'as')}
    />
    <Textarea
      name="text"
      rows={3}
      label={{ text: 'What was done, or why it stops', classes: label }}
      hint={{ text: 'Staff may read this in “You said, we did”' }}
      value={typed['text']}
      errorMessage={errorAt(issues, 'text')}
    />
  </>
);
