import type { JSX } from 'hono/jsx/jsx-runtime';
import { shorthandOf } from '../../../shared/domain/report/language.ts';
import type { Section } from '../../../shared/domain/report/report.ts';
import { DriverChart } from './driver-chart.tsx';
import { QuickWins } from './quick-wins.tsx';
import { ReportTableView } from './report-table.tsx';
import { Said, useLang, useWords } from './said.tsx';
import { TimelineChart } from './timeline-chart.tsx';

/** One part of a report's body. */
export function SectionView({ section }: { readonly section: Section }) {
  switch (section.kind) {
    case 'chart':
      return (
        <Picture {...section.chart}>
          <DriverChart chart={section.chart} words={useWords()} />
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
      return <Shorthand />;
  }
}

const Shorthand = () => <p class="govuk-body-s">{shorthandOf(useWords()).join(' ')}</p>;

interface PictureProps {
  readonly title: string;
  readonly alternative: string;
  readonly note: string;
  readonly children: JSX.Element;
}

const Picture = ({ title, alternative, note, children }: PictureProps) => (
  <section class="holdfast-report__section">
    <h2 class="govuk-heading-m">
      <Said text={title} />
    </h2>
    <div class="holdfast-report__chart" lang={useLang(alternative)}>
      {children}
    </div>
    <p class="govuk-body-s">
      <Said text={note} />
    </p>
  </section>
);

interface PointsProps {
  readonly title: string;
  readonly note?: string;
  readonly points: readonly string[];
}

export const PointList = ({ title, note = '', points }: PointsProps) => (
  <section class="holdfast-report__section">
    <h2 class="govuk-heading-m">
      <Said text={title} />
    </h2>
    {note !== '' && (
      <p class="govuk-body-s">
        <Said text={note} />
      </p>
    )}
    <ul class="govuk-list govuk-list--bullet">
      {points.map((point) => (
        <li>
          <Said text={point} />
        </li>
      ))}
    </ul>
  </section>
);

const Questions = ({ title, note, questions }: Extract<Section, { kind: 'questions' }>) => (
  <section class="holdfast-report__section">
    <h2 class="govuk-heading-m">
      <Said text={title} />
    </h2>
    <p class="govuk-body-s">
      <Said text={note} />
    </p>
    {questions.map(({ question, answer }) => (
      <>
        <h3 class="govuk-heading-s">
          <Said text={question} />
        </h3>
        <p class="govuk-body">
          <Said text={answer} />
        </p>
      </>
    ))}
  </section>
);
