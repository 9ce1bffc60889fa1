import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import type { Manifest, ReportFormat } from '../../../shared/domain/report/manifest.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { clockInWords } from './campaign-words.ts';
import { ReaderForm, type TypedReader } from './reader-form.tsx';
import { type ReportAge, ReportAgeText } from './report-age.tsx';
import { Told } from './told.tsx';
import { Column, Frame, type Surroundings } from './frame.tsx';

interface ReportPageProps extends Surroundings {
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  readonly manifest: Manifest;
  /** Where an action begins that answers what the report shows; undefined for who may not begin one here. */
  readonly action: string | undefined;
  /** Whether the person may name readers. */
  readonly publishing: boolean;
  /** Whether they may pass it on to one more. */
  readonly passOn: boolean;
  /** Undefined of a report of the last run. */
  readonly age: ReportAge | undefined;
  readonly told: string | undefined;
  readonly wrong: TypedReader | undefined;
}

const DOWNLOADS: readonly (readonly [ReportFormat, string])[] = [
  ['pdf', 'PDF, to print or send'],
  ['ods', 'ODS spreadsheet, every table with its notes'],
  ['odt', 'ODT document, to edit: its figures can be checked when it comes back'],
  ['csv', 'CSV, the figures alone'],
  ['codebook', 'Code book of the CSV: what each column and mark means'],
  ['pdf-cy', 'PDF with its headings and questions in Welsh'],
  ['ods-cy', 'ODS spreadsheet with its headings and questions in Welsh'],
];

export function ReportPage(props: ReportPageProps) {
  const { trail, manifest, action, publishing, passOn, age, told, wrong, ...surroundings } = props;
  const at = `${manifest.clock}/${manifest.scope}`;
  const campaign = `/campaigns/${manifest.campaign}`;
  const here = `${campaign}/reports/${at}`;
  const has = (format: ReportFormat) => manifest.files.some((file) => file.format === format);
  return (
    <Frame
      {...surroundings}
      title={manifest.title}
      trail={trail}
      error={wrong?.issue && [{ text: wrong.issue.message, href: '#reader' }]}
    >
      <Column>
        <Told told={told} />
        <h1 class="govuk-heading-l">{manifest.title}</h1>
        <WarningText>
          {manifest.marking}.{' '}
          {manifest.marking === 'OFFICIAL'
            ? 'It is made to be shared as its handling line says.'
            : 'Share it only with people who need it for their work, and do not forward it.'}
        </WarningText>
        {age && <ReportAgeText age={age} />}
        <Button href={`${here}/html`}>Open the report</Button>
        {has('html-cy') && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${here}/html-cy`} lang="cy" hreflang="cy">
              Agor yr adroddiad yn Gymraeg
            </a>{' '}
            (headings and questions in Welsh, sentences in English)
          </p>
        )}
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
        {publishing && (
          <>
            <h2 class="govuk-heading-m">Readers</h2>
            <p class="govuk-body">
              <a class="govuk-link" href={`${campaign}/publish/${at}`}>
                What is withheld, who may read it, and who has opened it
              </a>
            </p>
          </>
        )}
        {passOn && <PassOn action={`${campaign}/pass-on/${at}`} typed={wrong} />}
        <h2 class="govuk-heading-m">About this report</h2>
        <SummaryList rows={facts(manifest)} />
      </Column>
    </Frame>
  );
}

const PassOn = ({ action, typed }: { action: string; typed: TypedReader | undefined }) => (
  <>
    <h2 class="govuk-heading-m">Pass it on</h2>
    <p class="govuk-body">
      This report was published to you first. When you have spoken to the head of the unit, pass it on to them
      here: they get a notice without figures.
    </p>
    <ReaderForm action={action} button="Pass it on" typed={typed} passOn={false} />
  </>
);

const facts = ({ clock, dataAsAt, instrument, release }: Manifest) => [
  { key: { text: 'Report run' }, value: { text: clockInWords(clock) } },
  { key: { text: 'Data as at' }, value: { text: dayInWords(dataAsAt) } },
  { key: { text: 'Questions' }, value: { text: `${instrument.id}, version ${instrument.version}` } },
  { key: { text: 'Release' }, value: { text: <code class="holdfast-hash">{release}</code> } },
];
