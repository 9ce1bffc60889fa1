import { type Instrument, optionsOf, type Question } from '../../../shared/domain/instrument/instrument.ts';
import type { PreviewPage as Page, PreviewQuestion } from '../../../shared/domain/instrument/preview.ts';
import type { Language } from '../../../shared/domain/instrument/translation/in-language.ts';
import { sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { spoken } from '../../wording/spoken.ts';
import { asking, sectionSaid } from '../respond/asking.ts';
import { Field } from '../respond/field.tsx';
import { said } from '../respond/said.tsx';
import { Statements } from '../respond/statements.tsx';
import { InBoth } from './in-both.tsx';

interface PreviewPageProps {
  readonly instrument: Instrument;
  readonly page: Page;
  /** Its place among all pages. */
  readonly at: number;
}

export const PreviewPage = ({ instrument, page, at }: PreviewPageProps) => (
  <section class="holdfast-preview-page" aria-labelledby={`page-${at}`}>
    <h2 class="govuk-heading-l" id={`page-${at}`}>
      Page {at + 1}: {page.id}
    </h2>
    <InBoth shown={(language) => <Shown instrument={instrument} page={page} at={at} language={language} />} />
    <ul class="govuk-list govuk-list--bullet">
      {page.questions.map((question) => (
        <Note question={question} asked={page.shown.en.questions.find(({ id }) => id === question.id)} />
      ))}
    </ul>
  </section>
);

function Shown({ instrument, page, at, language }: PreviewPageProps & { readonly language: Language }) {
  const say = sayings(instrument, language);
  const { section, questions } = page.shown.en;
  const { title, intro } = sectionSaid(say, section);
  const asked = questions.map((question) => {
    const one = asking(instrument, say, question, optionsOf(instrument, question));
    // Ids and names of their own: each question stands on the page twice.
    const id = `${language}-${at}-${question.id}`;
    return { ...one, question: { ...question, id }, values: [], error: undefined };
  });
  const view = { language };
  const [first, ...others] = asked;
  return (
    <>
      <p class="govuk-body">
        {said(spoken(view, 'questions.progress', { group: page.group, of: page.of }))}: {said(title)}
      </p>
      {intro && <p class="govuk-body">{said(intro)}</p>}
      {first !== undefined && others.length === 0 ? (
        <Field {...first} view={view} alone={false} />
      ) : (
        <Statements view={view} asked={asked} />
      )}
    </>
  );
}

interface NoteProps {
  readonly question: PreviewQuestion;
  readonly asked: Question | undefined;
}

const Note = ({ question: { id, askedIf, pile, inEnglish }, asked }: NoteProps) => (
  <li>
    <strong>{id}</strong>: {asked?.required === true ? 'must be answered' : 'can be skipped'}; asked of{' '}
    {askedIf === undefined ? 'everyone' : `those where ${askedIf}`}; goes to the pile “{pile}”.
    {asked?.randomise === true && ' Its options are shown in an order of each person’s own.'}
    {inEnglish.length > 0 && ` Without Welsh: ${inEnglish.join(', ')}.`}
  </li>
);
