import type { Option } from '../../../shared/domain/instrument/instrument.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { words } from '../../wording/en.ts';
import type { FieldProps } from './asking.ts';
import { MonthField } from './month-field.tsx';

/** One question as the form asks it. */
export function Field(props: FieldProps) {
  const { question, options, values, alone } = props;
  const common = {
    name: question.id,
    hint: question.hint === undefined ? undefined : { text: question.hint },
    errorMessage: props.error === undefined ? undefined : { text: props.error },
  };
  const legend = {
    text: question.text,
    isPageHeading: alone,
    classes: alone ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s',
  };
  const label = {
    text: question.text,
    isPageHeading: alone,
    classes: alone ? 'govuk-label--l' : 'govuk-label--s',
  };
  switch (question.type) {
    case 'single':
    case 'likert5':
    case 'likert7':
    case 'nps':
      return (
        <Radios
          {...common}
          fieldset={{ legend }}
          items={options.map(item)}
          value={values[0]}
          classes={alone ? undefined : 'govuk-radios--small'}
        />
      );
    case 'multi':
      return (
        <Checkboxes {...common} fieldset={{ legend }} items={options.flatMap(itemApart)} values={values} />
      );
    case 'number':
      return (
        <Input
          {...common}
          label={label}
          value={values[0]}
          inputmode={question.whole === true ? 'numeric' : 'decimal'}
          classes="govuk-input--width-5"
          suffix={question.unit === undefined ? undefined : { text: question.unit }}
        />
      );
    case 'date-month':
      return <MonthField {...props} legend={legend} />;
    case 'text':
    case 'short-text':
      return <Input {...common} label={label} value={values[0]} autocomplete="off" />;
    case 'long-text':
      return (
        <CharacterCount
          {...common}
          label={label}
          value={values[0]}
          rows={8}
          autocomplete="off"
          maxlength={question.max_length?.toLocaleString('en-GB')}
          textareaDescriptionText={words.questions.characters}
        />
      );
  }
}

const item = ({ value, label, hint }: Option) => ({
  value,
  text: label,
  hint: hint === undefined ? undefined : { text: hint },
});

/** A choice that excludes the others stands apart from them. */
const itemApart = (option: Option) =>
  option.exclusive === true ? [{ divider: words.questions.or }, item(option)] : [item(option)];
