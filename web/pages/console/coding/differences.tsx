import { ErrorSummary } from '../../../components/error-summary.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { TRAIL } from './coding-words.ts';
import { asChosen, type ThemeChoice, ThemesForm } from './themes-form.tsx';

interface Difference {
  readonly comment: string;
  readonly question: string | null;
  readonly text: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly resolved: readonly string[] | null;
}

interface DifferencesPageProps extends Surroundings {
  readonly at: string;
  readonly rows: readonly Difference[];
  readonly closed: boolean;
}

export const DifferencesPage = ({ at, rows, closed, ...surroundings }: DifferencesPageProps) => (
  <Frame {...surroundings} title="Differences" trail={[TRAIL, { text: 'Batch', href: at }]}>
    <Column>
      <h1 class="govuk-heading-l">Differences</h1>
      <p class="govuk-body">
        Comments that the two coders see differently. Talk about each, and decide together. The agreement of
        the two stays what it was before.
      </p>
    </Column>
    <Table
      caption="Comments coded differently"
      captionClasses="govuk-visually-hidden"
      head={[{ text: 'Comment' }, { text: 'Now' }]}
      rows={rows.map(({ comment, text, resolved }, index) => [
        {
          text: closed ? (
            beginning(text)
          ) : (
            <a class="govuk-link" href={`${at}/differences/${comment}`}>
              {index + 1}. {beginning(text)}
            </a>
          ),
        },
        {
          text: (
            <Tag
              {...(resolved === null
                ? { text: 'Open', classes: 'govuk-tag--yellow' }
                : { text: 'Resolved', classes: 'govuk-tag--green' })}
            />
          ),
        },
      ])}
    />
  </Frame>
);

const SHOWN = 80;
const beginning = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;

interface DifferencePageProps extends Surroundings {
  readonly at: string;
  readonly row: Difference;
  readonly themes: readonly ThemeChoice[];
  readonly wrong?: { readonly error: string; readonly sent: readonly string[] } | undefined;
}

export const DifferencePage = ({ at, row, themes, wrong, ...surroundings }: DifferencePageProps) => {
  const title = 'Resolve a difference';
  const marks = new Map(themes.flatMap(({ id }) => marksOf(row, id)));
  return (
    <Frame
      {...surroundings}
      title={wrong === undefined ? title : `Error: ${title}`}
      trail={[TRAIL, { text: 'Batch', href: at }, { text: 'Differences', href: `${at}/differences` }]}
    >
      <Column>
        {wrong !== undefined && <ErrorSummary errorList={[{ text: wrong.error, href: '#theme' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {row.question !== null && <p class="govuk-body">They were asked: {row.question}</p>}
        <InsetText>
          <p class="govuk-body holdfast-written">{row.text}</p>
        </InsetText>
        <p class="govuk-body">
          First coder: {namesOf(row.first, themes)}. Second coder: {namesOf(row.second, themes)}.
        </p>
        <ThemesForm
          action={`${at}/differences/${row.comment}`}
          question="What is it about?"
          themes={themes}
          chosen={wrong?.sent ?? asChosen(row.resolved)}
          marks={marks}
          error={wrong?.error}
          button="Save the decision"
        />
      </Column>
    </Frame>
  );
};

function marksOf({ first, second }: Difference, theme: string): readonly (readonly [string, string])[] {
  const [one, other] = [first.includes(theme), second.includes(theme)];
  if (one && other) return [[theme, 'Both coders']];
  if (one) return [[theme, 'First coder']];
  return other ? [[theme, 'Second coder']] : [];
}

const namesOf = (found: readonly string[], themes: readonly ThemeChoice[]): string =>
  found.length === 0
    ? 'no theme'
    : themes
        .filter(({ id }) => found.includes(id))
        .map(({ name }) => name)
        .join('; ');
