import { html } from 'hono/html';
import { BackLink } from '../components/back-link.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FormKey } from '../components/post-form.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import type { AssetPaths } from './assets.ts';
import type { PageProps } from './page-props.ts';
import { ENGLISH } from './words.ts';

// The head is a template and not JSX, where <title>, <link> and <script> are components that may move themselves.
export function Page(props: PageProps) {
  const { lang = 'en', contentLang = lang, words = ENGLISH, error = [], assets, formEnds } = props;
  const { titleLang = contentLang } = props;
  const titleMark = titleLang !== lang && html` lang="${titleLang}"`;
  return html`<!DOCTYPE html>
    <html lang="${lang}" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title${titleMark}>${error.length > 0 ? words.error : ''}${props.title} - ${words.service}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="stylesheet" href="${assets.stylesheet}" />
        <link rel="icon" href="data:," />
        ${error.length > 0 && html`<script type="module" src="${assets.focusScript}"></script>`}
        ${formEnds && FreshForm(formEnds, assets)}
      </head>
      <body class="govuk-template__body">
        ${(
          <FormKey.Provider value={props.formKey}>
            <Body {...props} />
          </FormKey.Provider>
        )}
      </body>
    </html>`;
}

function FreshForm({ seconds, leadsTo }: NonNullable<PageProps['formEnds']>, assets: AssetPaths) {
  const refresh = `${seconds};url=${leadsTo}`;
  return html`<script type="module" src="${assets.freshFormScript}"></script>
    <noscript><meta http-equiv="refresh" content="${refresh}" /></noscript>`;
}

function Body(props: PageProps) {
  const { words = ENGLISH, error = [], back, lang, contentLang } = props;
  return (
    <>
      <SkipLink href="#main-content">{words.skip}</SkipLink>
      <PageHeader {...props} words={words} />
      <div class="govuk-width-container">
        {back ? <BackLink href={back}>{words.back}</BackLink> : props.trail}
        <main
          class="govuk-main-wrapper"
          id="main-content"
          lang={contentLang === lang ? undefined : contentLang}
        >
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
    </>
  );
}
