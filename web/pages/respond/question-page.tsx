import type { Question } from '../../../shared/domain/instrument/instrument.ts';
import type { Page } from '../../../shared/domain/instrument/pages.ts';
import { Button } from '../../components/button.tsx';
import { words } from '../../wording/en.ts';
import type { Asking } from './asking.ts';
import { Dropped } from './dropped.tsx';
import { Field } from './field.tsx';
import { Frame } from './frame.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';

interface QuestionPageProps {
  readonly view: View;
  readonly page: Page;
  readonly asked: readonly Asking[];
  readonly progress: { readonly group: number; readonly of: number };
  /** Which of its section's pages this is: several pages may share a heading, and no two a title. */
  readonly place: { readonly page: number; readonly of: number };
  readonly back: string | undefined;
  /** Questions whose answers went with the change before. */
  readonly dropped: readonly Question[];
}

const { questions } = words;

export function QuestionPage({ view, page, asked, progress, place, back, dropped }: QuestionPageProps) {
  const [first, ...others] = asked;
  const alone = others.length === 0 && first !== undefined;
  const title = alone ? first.question.text : questions.titleOf(page.section.title, place.page, place.of);
  const errors = asked.flatMap(({ question, error }) =>
    error === undefined ? [] : [{ text: error, href: `#${question.id}` }],
  );
  return (
    <Frame view={view} title={title} back={back} error={errors}>
      <Dropped view={view} questions={dropped} />
      <p class="govuk-caption-l">
        {questions.progress(progress.group, progress.of)}
        {alone ? `: ${page.section.title}` : questions.pageOf(place.page, place.of)}
      </p>
      <form method="post" action={`/q/${page.id}`} novalidate>
        {!alone && (
          <>
            <h1 class="govuk-heading-l">{page.section.title}</h1>
            <p class="govuk-body">{page.section.intro}</p>
          </>
        )}
        {asked.map((one) => (
          <Field {...one} view={view} alone={alone} />
        ))}
        <div class="govuk-button-group">
          <Button>
            <Word view={view} name="continue" />
          </Button>
          {asked.every(({ question }) => !question.required) && (
            <Button classes="govuk-button--secondary" name="skip" value="yes">
              {alone ? questions.skip : questions.skipPage}
            </Button>
          )}
        </div>
      </form>
    </Frame>
  );
}
