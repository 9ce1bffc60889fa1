import { Hint } from './hint.tsx';
import { classNames } from './outer.ts';
import { Textarea, type TextareaProps } from './textarea.tsx';

interface CharacterCountProps extends TextareaProps {
  readonly maxlength?: number | string | undefined;
  readonly maxwords?: number | string | undefined;
  /** `%{count}` stands for the limit. */
  readonly textareaDescriptionText?: string | undefined;
  /** The language of that text, where it is not the page's. */
  readonly textareaDescriptionLang?: string | undefined;
  readonly countMessage?: { readonly classes?: string | undefined } | undefined;
}

/** A textarea that says its limit. Without a script nothing counts down: the server checks. */
export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, maxwords, textareaDescriptionText, textareaDescriptionLang, countMessage, ...textarea } =
    props;
  const id = props.id ?? props.name;
  const limit = maxwords ?? maxlength;
  const description =
    textareaDescriptionText ??
    `You can enter up to %{count} ${maxwords === undefined ? 'characters' : 'words'}`;
  return (
    <Textarea
      {...textarea}
      describedBy={`${id}-info`}
      classes={classNames('govuk-js-character-count', props.classes)}
      formGroup={{
        ...props.formGroup,
        classes: classNames('govuk-character-count', props.formGroup?.classes),
      }}
    >
      <Hint
        id={`${id}-info`}
        classes={classNames('govuk-character-count__message', countMessage?.classes)}
        attributes={textareaDescriptionLang === undefined ? undefined : { lang: textareaDescriptionLang }}
        text={limit !== undefined && description.replace('%{count}', String(limit))}
      />
    </Textarea>
  );
}
