import { html } from 'hono/html';
import { BackLink } from '../components/back-link.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import type { PageProps } from './page-props.ts';
import { ENGLISH } from './words.ts';

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
