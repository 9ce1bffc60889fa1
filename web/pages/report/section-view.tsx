import { SHORTHAND } from '../../../shared/domain/report/method.ts';
import type { Section } from '../../../shared/domain/report/report.ts';
import { DriverChart } from './driver-chart.tsx';
import { QuickWins } from './quick-wins.tsx';
import { ReportTableView } from './report-table.tsx';

/** One part of a report's body. */
export function SectionView({ section }: { readonly section: Section }) {
  switch (section.kind) {
    case 'chart':
      return (
        <section class="holdfast-report__section">
          <h2 class="govuk-heading-m">{section.chart.title}</h2>
          <div class="holdfast-report__chart">
            <DriverChart chart={section.chart} />
          </div>
          <p class="govuk-body-s">{section.chart.note}</p>
        </section>
      );
    case 'table':
      return <ReportTableView table={section.table} />;
    case 'points':
      return <PointList {...section} />;
    case 'practices':
      return <QuickWins {...section} />;
    case 'questions':
      return <Questions {...section} />;
    case 'shorthand':
      return (
        <p class="govuk-body-s">{SHORTHAND.map(({ mark, meaning }) => `${mark} ${meaning}`).join(' ')}</p>
      );
  }
}

interface PointsProps {
  readonly title: string;
  readonly note?: string;
  readonly points: readonly string[];
}

export const PointList = ({ title, note = '', points }: PointsProps) => (
  <section class="holdfast-report__section">
    <h2 class="govuk-heading-m">{title}</h2>
    {note !== '' && <p class="govuk-body-s">{note}</p>}
    <ul class="govuk-list govuk-list--bullet">
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </section>
);

const Questions = ({ title, note, questions }: Extract<Section, { kind: 'questions' }>) => (
  <section class="holdfast-report__section">
    <h2 class="govuk-heading-m">{title}</h2>
    <p class="govuk-body-s">{note}</p>
    {questions.map(({ question, answer }) => (
      <>
        <h3 class="govuk-heading-s">{question}</h3>
        <p class="govuk-body">{answer}</p>
      </>
    ))}
  </section>
);
