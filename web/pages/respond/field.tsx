import { spoken } from '../../wording/spoken.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import type { FieldProps, OfferedOption } from './asking.ts';
import { MonthField } from './month-field.tsx';
import { said } from './said.tsx';
import { Word } from './word.tsx';

/** One question as the form asks it. */
export function Field(props: FieldProps) {
  const { question, options, values, alone, hint, error, unit } = props;
  const common = {
    name: question.id,
    hint: hint && { text: said(hint) },
    errorMessage: error && { text: said(error) },
  };
  const text = textOf(props);
  const legend = {
    text,
    isPageHeading: alone,
    classes: alone ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s',
  };
  const label = {
    text,
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
        <Checkboxes
          {...common}
          fieldset={{ legend }}
          items={options.flatMap((option) => itemApart(props.view, option))}
          values={values}
        />
      );
    case 'number':
      return (
        <Input
          {...common}
          label={label}
          value={values[0]}
          inputmode={question.whole === true ? 'numeric' : 'decimal'}
          classes="govuk-input--width-5"
          suffix={unit && { text: said(unit) }}
        />
      );
    case 'date-month':
      return <MonthField {...props} {...common} legend={legend} />;
    case 'text':
    case 'short-text':
      return <Input {...common} label={label} value={values[0]} autocomplete="off" />;
    case 'long-text': {
      const limit = spoken(props.view, 'questions.characters', { count: '%{count}' });
      return (
        <CharacterCount
          {...common}
          label={label}
          value={values[0]}
          rows={8}
          autocomplete="off"
          maxlength={question.max_length?.toLocaleString('en-GB')}
          textareaDescriptionText={limit.text}
          textareaDescriptionLang={limit.lang === 'en' ? undefined : limit.lang}
        />
      );
    }
  }
}

/** Each statement of a group is heard with the words before it, which are seen once above them all. */
const textOf = ({ stem, text, alone }: FieldProps) =>
  stem === undefined ? (
    said(text)
  ) : (
    <>
      <span class={alone ? undefined : 'govuk-visually-hidden'}>{said(stem)}: </span>
      {said(text)}
    </>
  );

const item = ({ value, label, hint }: OfferedOption) => ({
  value,
  text: said(label),
  hint: hint && { text: said(hint) },
});

/** A choice that excludes the others stands apart from them. */
const itemApart = (view: FieldProps['view'], option: OfferedOption) =>
  option.exclusive ? [{ divider: <Word view={view} name="or" /> }, item(option)] : [item(option)];
