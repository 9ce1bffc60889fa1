import { raw } from 'hono/html';
import { filled } from '../../../shared/domain/kernel/filled.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Contents, partOf } from './contents.tsx';
import { Said, Speech } from './said.tsx';
import { PointList, SectionView } from './section-view.tsx';

interface Props {
  readonly report: Report;
  /** The page stands alone: it loads nothing, and allows by hash the one style sheet it holds. */
  readonly stylesheet: string;
  readonly contentSecurityPolicy: string;
}

export const ReportPage = ({ report, stylesheet, contentSecurityPolicy }: Props) => {
  return (
    <html lang={report.language.code} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${report.title} – ${report.marking}`}</title>
        <style>{raw(stylesheet)}</style>
      </head>
      <body
        class={`govuk-template__body${report.marking === 'OFFICIAL' ? ' holdfast-report--official' : ''}`}
      >
        <Speech.Provider value={report}>
          <header class="holdfast-report__marking">
            <Marking report={report} />
          </header>
          <div class="govuk-width-container">
            <main class="govuk-main-wrapper holdfast-report" id="main-content">
              <h1 class="govuk-heading-xl">
                <Said text={report.title} />
              </h1>
              <p class="govuk-body-l">
                <Said text={report.subtitle} />
              </p>
              {report.standing.length > 0 && (
                <InsetText>
                  {report.standing.map((text) => (
                    <p class="govuk-body">
                      <Said text={text} />
                    </p>
                  ))}
                </InsetText>
              )}
              <Summary report={report} />
              <Facts report={report} />
              <PointList {...report.findings} />
              <Contents sections={report.sections} />
              {report.sections.map((section, at) => (
                <div id={partOf(at)}>
                  <SectionView section={section} />
                </div>
              ))}
              <PointList title={report.words.method} points={report.method} />
              <PointList title={report.words.limits} points={report.limits} />
              <p class="govuk-body-s holdfast-report__release">
                {filled(report.words.release, { hash: report.release })}
              </p>
            </main>
          </div>
          <footer class="holdfast-report__marking">
            <Marking report={report} />
          </footer>
        </Speech.Provider>
      </body>
    </html>
  );
};

const Marking = ({ report: { marking, handling } }: { readonly report: Report }) => (
  <div class="govuk-width-container">
    <strong>{marking}</strong> <Said text={handling} />
  </div>
);

const Summary = ({ report: { summary, words } }: { readonly report: Report }) => (
  <div class="holdfast-report__summary">
    {(
      [
        [words.what, summary.what],
        [words.sure, summary.sure],
        [words.act, summary.act],
      ] as const
    ).map(([title, text]) => (
      <div class="holdfast-report__answer">
        <h2 class="govuk-heading-s">{title}</h2>
        <p class="govuk-body">
          <Said text={text} />
        </p>
      </div>
    ))}
  </div>
);

const Facts = ({ report: { facts } }: { readonly report: Report }) => (
  <SummaryList
    classes="holdfast-report__facts"
    rows={facts.map(({ term, detail }) => ({
      key: { text: <Said text={term} /> },
      value: { text: <Said text={detail} /> },
    }))}
  />
);
