import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import type { Manifest, ReportFormat } from '../../../shared/domain/report/manifest.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { clockInWords } from './campaign-words.ts';
import { Column, Frame, type Surroundings } from './frame.tsx';

interface ReportPageProps extends Surroundings {
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  readonly manifest: Manifest;
  /** Where an action begins that answers what the report shows; undefined for who may not begin one here. */
  readonly action: string | undefined;
}

const DOWNLOADS: readonly (readonly [ReportFormat, string])[] = [
  ['pdf', 'PDF, to print or send'],
  ['ods', 'ODS spreadsheet, every table with its notes'],
  ['odt', 'ODT document, to edit: its figures can be checked when it comes back'],
  ['csv', 'CSV, the figures alone'],
];

export function ReportPage({ trail, manifest, action, ...surroundings }: ReportPageProps) {
  const here = `/campaigns/${manifest.campaign}/reports/${manifest.clock}/${manifest.scope}`;
  const has = (format: ReportFormat) => manifest.files.some((file) => file.format === format);
  return (
    <Frame {...surroundings} title={manifest.title} trail={trail}>
      <Column>
        <h1 class="govuk-heading-l">{manifest.title}</h1>
        <WarningText>
          {manifest.marking}.{' '}
          {manifest.marking === 'OFFICIAL'
            ? 'It is made to be shared as its handling line says.'
            : 'Share it only with people who need it for their work, and do not forward it.'}
        </WarningText>
        <Button href={`${here}/html`}>Open the report</Button>
        {action !== undefined && (
          <p class="govuk-body">
            <a class="govuk-link" href={action}>
              Begin an action that answers a reason in this report
            </a>
          </p>
        )}
        <h2 class="govuk-heading-m">Download</h2>
        <ul class="govuk-list">
          {DOWNLOADS.filter(([format]) => has(format)).map(([format, label]) => (
            <li>
              <a class="govuk-link" href={`${here}/${format}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">About this report</h2>
        <SummaryList rows={facts(manifest)} />
      </Column>
    </Frame>
  );
}

const facts = ({ clock, dataAsAt, instrument, release }: Manifest) => [
  { key: { text: 'Report run' }, value: { text: clockInWords(clock) } },
  { key: { text: 'Data as at' }, value: { text: dayInWords(dataAsAt) } },
  { key: { text: 'Questions' }, value: { text: `${instrument.id}, version ${instrument.version}` } },
  { key: { text: 'Release' }, value: { text: <code class="holdfast-hash">{release}</code> } },
];
