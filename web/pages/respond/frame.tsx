import type { Child } from 'hono/jsx';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import type { ErrorSummaryItem } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../layout/page.tsx';
import { FORM, LANGUAGE } from './form-names.ts';
import { frameWords } from './frame-words.tsx';
import { inLanguage, to, toInformation, type View } from './view.ts';
import { say } from './said.tsx';

interface FrameProps {
  readonly view: View;
  readonly title: Said | string;
  readonly back?: string | undefined;
  readonly error?: readonly ErrorSummaryItem[] | undefined;
  /** Whether the page has a form (`FORM`) that somebody may have typed in. */
  readonly form?: boolean | undefined;
  readonly children?: Child;
}

/** What stands around the content of each respondents' page. What is in Welsh of the content says so itself. */
export function Frame({ view, title, back, error, form, children }: FrameProps) {
  const { assets, language, campaign, formKey } = view;
  const { text, lang } = typeof title === 'string' ? { text: title, lang: 'en' as const } : title;
  return (
    <Page
      title={text}
      titleLang={lang}
      assets={assets}
      formKey={formKey}
      lang={language}
      contentLang="en"
      words={frameWords(view)}
      back={back}
      error={error}
      languages={languages(view, form === true)}
      links={{
        home: to(view, '/'),
        feedback: campaign ? `mailto:${campaign.contacts.helpEmail}` : toInformation(view, '/support'),
        support: toInformation(view, '/support'),
        privacy: toInformation(view, '/privacy'),
        cookies: toInformation(view, '/cookies'),
        accessibility: toInformation(view, '/accessibility'),
      }}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {view.partlyEnglish === true && <InsetText>{say(view, 'information.english')}</InsetText>}
          {children}
        </div>
      </div>
    </Page>
  );
}

/** A link where nothing can be lost by following it, else a button that sends the form along. */
const languages = (view: View, form: boolean) =>
  (['en', 'cy'] as const).map((lang) => ({
    text: lang === 'en' ? 'English' : 'Cymraeg',
    lang,
    current: lang === view.language,
    ...(form ? { button: { form: FORM, name: LANGUAGE, value: lang } } : { href: inLanguage(view, lang) }),
  }));
