import { Input } from '../../../components/input.tsx';
import { Radios } from '../../../components/radios.tsx';
import { errorAt } from '../actions/fields.tsx';
import type { FieldsProps } from './field-props.ts';

const CONTEXTS: Readonly<Record<string, { readonly text: string; readonly hint: string }>> = {
  wave: { text: 'Wave', hint: 'Lower-case words joined by hyphens, like spring-2027' },
  cohort: { text: 'Cohort', hint: 'Lower-case words and digits joined by hyphens, like 2026-09' },
  checkpoint: { text: 'Checkpoint', hint: 'How long after they started: the questions follow it' },
  assessment: {
    text: 'What was assessed',
    hint: 'Lower-case words joined by hyphens, like video-interviews',
  },
};

/** What is the same for everyone asked. */
export const ContextFields = ({ instrument, typed, issues }: FieldsProps) => (
  <>
    {instrument.context.map(({ id, values, required }) => {
      const name = `context-${id}`;
      const { text, hint } = CONTEXTS[id] ?? { text: id, hint: 'Lower-case words joined by hyphens' };
      const said = required ? text : `${text} (optional)`;
      const error = errorAt(issues, name);
      return values === undefined ? (
        <Input
          name={name}
          classes="govuk-input--width-20"
          label={{ text: said, classes: 'govuk-label--s' }}
          hint={{ text: hint }}
          value={typed.fields[name]}
          errorMessage={error}
        />
      ) : (
        <Radios
          name={name}
          fieldset={{ legend: { text: said, classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: hint }}
          classes="govuk-radios--inline"
          value={typed.fields[name]}
          items={values.map((value) => ({ value, text: value }))}
          errorMessage={error}
        />
      );
    })}
  </>
);

/** What stands on respondents' pages and in mails. */
export const ContactFields = ({ typed, issues }: FieldsProps) => (
  <>
    <h2 class="govuk-heading-m">What respondents’ pages print</h2>
    <Input
      name="help-email"
      type="email"
      autocomplete="off"
      spellcheck={false}
      label={{ text: 'Address for help with the survey', classes: 'govuk-label--s' }}
      value={typed.fields['help-email']}
      errorMessage={errorAt(issues, 'help-email')}
    />
    <Input
      name="eap-phone"
      classes="govuk-input--width-20"
      label={{ text: 'Telephone of the Employee Assistance Programme', classes: 'govuk-label--s' }}
      value={typed.fields['eap-phone']}
      errorMessage={errorAt(issues, 'eap-phone')}
    />
    <Input
      name="concern-url"
      spellcheck={false}
      label={{ text: 'Page on raising a concern', classes: 'govuk-label--s' }}
      hint={{ text: 'An address that begins with https://' }}
      value={typed.fields['concern-url']}
      errorMessage={errorAt(issues, 'concern-url')}
    />
  </>
);
