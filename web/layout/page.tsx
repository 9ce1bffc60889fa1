import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { BackLink } from '../components/back-link.tsx';
import { ErrorSummary, type ErrorSummaryItem } from '../components/error-summary.tsx';
import type { LanguageItem } from '../components/language-navigation.tsx';
import type { NavigationItem } from '../components/service-navigation.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import type { AssetPaths } from './assets.ts';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import { ENGLISH, type PageWords } from './words.ts';

export interface PageProps {
  /** The page's own title; the service's name follows it. */
  readonly title: string;
  readonly assets: AssetPaths;
  readonly links: PageLinks;
  readonly lang?: 'en' | 'cy' | undefined;
  readonly words?: PageWords | undefined;
  /** Address of the page before. */
  readonly back?: string | undefined;
  /** In the place of the link back: where the page stands. */
  readonly trail?: Child;
  /** What is wrong with the answers on the page: shown at its top, and said in its title. */
  readonly error?: readonly ErrorSummaryItem[] | undefined;
  readonly nav?: readonly NavigationItem[] | undefined;
  /** Who is signed in. */
  readonly user?: string | undefined;
  /** This page in each language, where there is more than one. */
  readonly languages?: readonly LanguageItem[] | undefined;
  readonly children?: Child;
}

export interface PageLinks {
  readonly home: string;
  readonly feedback: string;
  readonly support: string;
  readonly privacy: string;
  readonly cookies: string;
  readonly accessibility: string;
}

export function Page(props: PageProps) {
  const { lang = 'en', words = ENGLISH, error = [], back, assets } = props;
  const page = (
    <html lang={lang} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${error.length > 0 ? words.error : ''}${props.title} - ${words.service}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href="data:," />
        {error.length > 0 && <script type="module" src={assets.focusScript} />}
      </head>
      <body class="govuk-template__body">
        <SkipLink href="#main-content">{words.skip}</SkipLink>
        <PageHeader {...props} words={words} />
        <div class="govuk-width-container">
          {back ? <BackLink href={back}>{words.back}</BackLink> : props.trail}
          <main class="govuk-main-wrapper" id="main-content">
            {error.length > 0 && (
              <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">
                  <ErrorSummary titleText={words.problem} errorList={error} />
                </div>
              </div>
            )}
            {props.children}
          </main>
        </div>
        <PageFooter links={props.links} words={words} languages={props.languages} />
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}
