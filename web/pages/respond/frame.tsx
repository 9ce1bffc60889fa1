import type { Child } from 'hono/jsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { ErrorSummaryItem } from '../../components/error-summary.tsx';
import { Page } from '../../layout/page.tsx';
import { words } from '../../wording/en.ts';
import { frameWords } from './frame-words.tsx';
import { inLanguage, to, toInformation, type View } from './view.ts';

interface FrameProps {
  readonly view: View;
  readonly title: string;
  readonly back?: string | undefined;
  readonly error?: readonly ErrorSummaryItem[] | undefined;
  readonly children?: Child;
}

/** What stands around the content of each respondents' page. The content itself is in English so far. */
export function Frame({ view, title, back, error, children }: FrameProps) {
  const { assets, language, campaign } = view;
  return (
    <Page
      title={title}
      assets={assets}
      lang={language}
      contentLang="en"
      words={frameWords(language)}
      back={back}
      error={error}
      languages={languages(view)}
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
          {language === 'cy' && <InsetText>{words.information.english}</InsetText>}
          {children}
        </div>
      </div>
    </Page>
  );
}

const languages = (view: View) =>
  (['en', 'cy'] as const).map((lang) => ({
    text: lang === 'en' ? 'English' : 'Cymraeg',
    lang,
    href: inLanguage(view, lang),
    current: lang === view.language,
  }));
