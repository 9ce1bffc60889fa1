import type { Child } from 'hono/jsx';
import { type Attributes, classNames, type Outer } from './outer.ts';

interface LanguageNavigationProps extends Outer {
  readonly items: readonly LanguageItem[];
  readonly ariaLabel?: string | undefined;
}

export interface LanguageItem {
  readonly text: Child;
  readonly lang?: string | undefined;
  readonly href?: string | undefined;
  /** In the place of an address: a button of a form, which takes what was typed along to the other language. */
  readonly button?: FormButton | undefined;
  readonly current?: boolean | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** Said after the language's name, in that language: what following the link does. */
  readonly languageDescriptionText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface FormButton {
  /** The form's id. */
  readonly form: string;
  readonly name: string;
  readonly value: string;
}

export const LanguageNavigation = ({
  items,
  ariaLabel = 'Language',
  classes,
  attributes,
}: LanguageNavigationProps) => (
  <nav class={classNames('govuk-language-navigation', classes)} aria-label={ariaLabel} {...attributes}>
    <ul class="govuk-language-navigation__list">
      {items.map((item) => (
        <li class="govuk-language-navigation__list-item">
          {!item.current && item.button ? (
            <LanguageButton {...item} {...item.button} />
          ) : item.current || !item.href ? (
            <span
              class={classNames('govuk-language-navigation__text', item.classes)}
              aria-current="true"
              lang={item.lang}
              dir={item.dir}
              {...item.attributes}
            >
              {item.text}
            </span>
          ) : (
            <a
              class={classNames('govuk-language-navigation__link', item.classes)}
              href={item.href}
              rel="alternate"
              lang={item.lang}
              hreflang={item.lang}
              dir={item.dir}
              {...item.attributes}
            >
              {item.text}
              {item.languageDescriptionText && (
                <span class="govuk-visually-hidden"> {item.languageDescriptionText}</span>
              )}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

export const LanguageButton = ({ text, lang, form, name, value }: LanguageItem & FormButton) => (
  <button class="holdfast-link-button" type="submit" form={form} name={name} value={value} lang={lang}>
    {text}
  </button>
);

/**
 * Enter in a text box presses the first button of its form in the page: this one, which does what the form's own
 * does, and not the button of a language above it.
 */
export const FirstButton = ({ form, text }: { readonly form: string; readonly text: Child }) => (
  <button class="govuk-visually-hidden" type="submit" form={form} tabindex={-1} aria-hidden="true">
    {text}
  </button>
);
