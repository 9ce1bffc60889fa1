import type { JSX } from 'hono/jsx/jsx-runtime';
import { SHORTHAND } from '../../../shared/domain/report/method.ts';
import type { Section } from '../../../shared/domain/report/report.ts';
import { DriverChart } from './driver-chart.tsx';
import { QuickWins } from './quick-wins.tsx';
import { ReportTableView } from './report-table.tsx';
import { TimelineChart } from './timeline-chart.tsx';

/** One part of a report's body. */
export function SectionView({ section }: { readonly section: Section }) {
  switch (section.kind) {
    case 'chart':
      return (
        <Picture {...section.chart}>
          <DriverChart chart={section.chart} />
        </Picture>
      );
    case 'timeline':
      return (
        <Picture {...section.timeline}>
          <TimelineChart timeline={section.timeline} />
        </Picture>
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

interface PictureProps {
  readonly title: string;
  readonly note: string;
  readonly children: JSX.Element;
}

const Picture = ({ title, note, children }: PictureProps) => (
  <section class="holdfast-report__section">
    <h2 class="govuk-heading-m">{title}</h2>
    <div class="holdfast-report__chart">{children}</div>
    <p class="govuk-body-s">{note}</p>
  </section>
);

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
