import { spoken } from '../../wording/spoken.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { Button } from '../../components/button.tsx';
import { PostForm } from '../../components/post-form.tsx';
import type { Asking } from './asking.ts';
import { Dropped } from './dropped.tsx';
import { Field } from './field.tsx';
import { CHECKED, FORM, SKIP } from './form-names.ts';
import { Frame } from './frame.tsx';
import { Late, type LateProps } from './late.tsx';
import { said, say } from './said.tsx';
import { Statements } from './statements.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';

export interface QuestionPageProps {
  readonly view: View;
  /** Where the form is sent to. */
  readonly action: string;
  readonly section: { readonly title: Said; readonly intro: Said | undefined };
  readonly asked: readonly Asking[];
  /** Undefined for questions that follow the survey's own. */
  readonly progress: { readonly group: number; readonly of: number } | undefined;
  /** Which of its section's pages this is: several pages may share a heading, and no two a title. */
  readonly place: { readonly page: number; readonly of: number };
  readonly back: string | undefined;
  /** What becomes of the answers to this page, where that is not what becomes of others. */
  readonly note?: Said | undefined;
  /** Questions whose answers went with the change before. */
  readonly dropped: readonly Said[];
  readonly late: LateProps['late'];
  /** Whether the page says what is wrong with it: then it does so in the other language too. */
  readonly checked: boolean;
}

export function QuestionPage(props: QuestionPageProps) {
  const { view, action, section, asked, progress, place, back, note, dropped, late, checked } = props;
  const [first, ...others] = asked;
  const alone = others.length === 0 && first !== undefined;
  const errors = asked.flatMap(({ question, error }) =>
    error === undefined ? [] : [{ text: said(error), href: `#${question.id}` }],
  );
  return (
    <Frame view={view} title={titleOf(props)} back={back} error={errors} form>
      <Late view={view} late={late} />
      <Dropped view={view} questions={dropped} />
      <p class="govuk-caption-l">
        {progress && say(view, 'questions.progress', progress)}
        {alone ? (
          <>
            {progress && ': '}
            {said(section.title)}
          </>
        ) : (
          place.of > 1 && say(view, 'questions.pageOf', place)
        )}
      </p>
      <PostForm action={action} id={FORM}>
        {checked && <input type="hidden" name={CHECKED} value="yes" />}
        {!alone && <h1 class="govuk-heading-l">{said(section.title)}</h1>}
        {section.intro && (!alone || place.page === 1) && <p class="govuk-body">{said(section.intro)}</p>}
        {note !== undefined && <p class="govuk-body">{said(note)}</p>}
        {alone ? <Field {...first} view={view} alone /> : <Statements view={view} asked={asked} />}
        <div class="govuk-button-group">
          <Button>
            <Word view={view} name="continue" />
          </Button>
          {asked.every(({ question }) => !question.required) && (
            <Button classes="govuk-button--secondary" name={SKIP} value="yes">
              <Word view={view} name={alone ? 'skip' : 'skipPage'} />
            </Button>
          )}
        </div>
      </PostForm>
    </Frame>
  );
}

function titleOf({ view, section, asked, place }: QuestionPageProps): Said {
  const [first, ...others] = asked;
  if (first !== undefined && others.length === 0) return first.text;
  const { text, lang } = section.title;
  if (place.of === 1) return section.title;
  const whole = spoken(view, 'questions.titleOf', { section: text, ...place });
  // Where the two are of different languages, no word stands beside the numbers.
  return whole.lang === lang ? whole : { text: `${text} (${place.page}/${place.of})`, lang };
}
