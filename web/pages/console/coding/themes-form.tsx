import { Button } from '../../../components/button.tsx';
import { Checkboxes } from '../../../components/checkboxes.tsx';
import { PostForm } from '../../../components/post-form.tsx';

export interface ThemeChoice {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** Made up. */
  readonly examples: readonly string[];
}

interface ThemesFormProps {
  readonly action: string;
  readonly question: string;
  readonly themes: readonly ThemeChoice[];
  /** What stands ticked; `none` for no theme. */
  readonly chosen: readonly string[];
  /** What is said under a theme. */
  readonly marks: ReadonlyMap<string, string>;
  readonly error: string | undefined;
  readonly button: string;
}

const NONE = 'none';

/** Themes to tick. Nothing is ticked that nobody chose. */
export const ThemesForm = ({ action, question, themes, chosen, marks, error, button }: ThemesFormProps) => (
  <PostForm action={action}>
    <Checkboxes
      name="theme"
      values={chosen}
      fieldset={{ legend: { text: question, classes: 'govuk-fieldset__legend--m' } }}
      hint={{ text: 'Select all that apply.' }}
      errorMessage={error === undefined ? undefined : { text: error }}
      classes="govuk-checkboxes--small"
      items={[
        ...themes.map(({ id, name }) => {
          const mark = marks.get(id);
          return { value: id, text: name, hint: mark === undefined ? undefined : { text: mark } };
        }),
        { divider: 'or' },
        { value: NONE, text: 'None of these themes' },
      ]}
    />
    <Meanings themes={themes} />
    <Button>{button}</Button>
  </PostForm>
);

/** What each theme is, for who codes the first comments of a codebook. */
const Meanings = ({ themes }: Pick<ThemesFormProps, 'themes'>) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">What the themes mean</span>
    </summary>
    <div class="govuk-details__text">
      {themes.map(({ name, definition, examples }) => (
        <>
          <h3 class="govuk-heading-s">{name}</h3>
          <p class="govuk-body">
            {definition} {examples.map((example) => `“${example}”`).join(' ')}
          </p>
        </>
      ))}
    </div>
  </details>
);

/** What a form that was sent says; a reason where it says nothing, or two things at once. */
export function readThemes(
  sent: readonly string[],
): { readonly themes: readonly string[] } | { readonly error: string } {
  if (sent.length === 0) return { error: 'Select what the comment is about, or “None of these themes”' };
  if (sent.includes(NONE) && sent.length > 1)
    return { error: 'Select themes, or “None of these themes”, and not both' };
  return { themes: sent.filter((theme) => theme !== NONE) };
}

export const asChosen = (themes: readonly string[] | null): readonly string[] =>
  themes === null ? [] : themes.length === 0 ? [NONE] : themes;
