import { ErrorSummary } from '../../../components/error-summary.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { TRAIL } from './coding-words.ts';
import { asChosen, type ThemeChoice, ThemesForm } from './themes-form.tsx';

interface CommentPageProps extends Surroundings {
  readonly at: string;
  readonly comment: string;
  readonly question: string | null;
  readonly text: string;
  readonly suggested: { readonly themes: readonly string[]; readonly welsh: boolean };
  readonly themes: readonly ThemeChoice[];
  readonly found: readonly string[] | null;
  readonly all: number;
  readonly left: number;
  readonly wrong?: { readonly error: string; readonly sent: readonly string[] } | undefined;
}

/** One comment, and nothing beside it that could say whose it is. */
export const CommentPage = (props: CommentPageProps) => {
  const { at, comment, question, text, suggested, themes, found, all, left, wrong, ...surroundings } = props;
  const title = found === null ? `Comment ${all - left + 1} of ${all}` : 'A comment that you coded';
  return (
    <Frame
      {...surroundings}
      title={wrong === undefined ? title : `Error: ${title}`}
      trail={[TRAIL, { text: 'Batch', href: at }]}
    >
      <Column>
        {wrong !== undefined && <ErrorSummary errorList={[{ text: wrong.error, href: '#theme' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {question !== null && <p class="govuk-body">They were asked: {question}</p>}
        <InsetText>
          <p class="govuk-body holdfast-written">{text}</p>
        </InsetText>
        <p class="govuk-body">{suggestionWords(suggested, themes)}</p>
        <ThemesForm
          action={`${at}/comments/${comment}`}
          question="What is it about?"
          themes={themes}
          chosen={wrong?.sent ?? asChosen(found)}
          marks={new Map(suggested.themes.map((theme) => [theme, 'Suggested by its words']))}
          error={wrong?.error}
          button="Save and go on"
        />
        <p class="govuk-body">
          <a class="govuk-link" href={at}>
            Stop for now
          </a>
        </p>
      </Column>
    </Frame>
  );
};

function suggestionWords(
  { themes: suggested, welsh }: CommentPageProps['suggested'],
  themes: readonly ThemeChoice[],
): string {
  if (welsh)
    return 'It looks like Welsh, for which there are no suggestions. Leave it to a coder who reads Welsh, if you do not.';
  const names = themes.filter(({ id }) => suggested.includes(id)).map(({ name }) => name);
  return names.length === 0
    ? 'Its words suggest no theme.'
    : `Its words suggest: ${names.join('; ')}. Decide by what it says.`;
}
