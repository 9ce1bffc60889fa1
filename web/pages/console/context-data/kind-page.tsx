import { FORMS } from '../../../../shared/domain/context/forms.ts';
import type { ContextKind } from '../../../../shared/domain/context/rows.ts';
import type { ContextVersion } from '../../../../shared/domain/context/version.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { PageProps } from '../../../layout/page-props.ts';
import { NotificationBanner } from '../../../components/notification-banner.tsx';
import { BringFile, type Bringing } from '../bring-file.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { CONTEXT_DATA, KINDS } from './kinds.ts';

interface ContextKindPageProps extends Surroundings, Pick<PageProps, 'formEnds'> {
  readonly kind: ContextKind;
  /** The newest first. */
  readonly versions: readonly ContextVersion[];
  /** For whoever may load a file. */
  readonly bringing: Bringing | undefined;
  /** What became of the file that was just loaded. */
  readonly done: string | undefined;
}

/** One kind of context data: its form, its versions, and where a file of it is brought. */
export const ContextKindPage = (props: ContextKindPageProps) => {
  const { kind, versions, bringing, done, ...surroundings } = props;
  const { name, says, example } = KINDS[kind];
  const said = DONE[done ?? ''];
  return (
    <Frame {...surroundings} title={name} trail={[CONTEXT_DATA]}>
      <Column>
        {said && <NotificationBanner type="success">{said}</NotificationBanner>}
        <h1 class="govuk-heading-l">{name}</h1>
        <p class="govuk-body">{says}</p>
        <h2 class="govuk-heading-m">The file</h2>
        <p class="govuk-body">
          CSV in UTF-8 with commas. Its first line is exactly the first of these two; the other is an example
          of a row, made up.
        </p>
        <p class="govuk-body">
          <code class="holdfast-hash">{FORMS[kind].columns.join(',')}</code>
        </p>
        <p class="govuk-body">
          <code class="holdfast-hash">{example}</code>
        </p>
        {bringing && (
          <BringFile
            address={`${CONTEXT_DATA.href}/${kind}`}
            bringing={bringing}
            label="Load a file"
            hint="At most 20 MB. It is checked first, and nothing is stored until you have seen what was found"
            button="Upload the file"
          />
        )}
        <Versions versions={versions} />
      </Column>
    </Frame>
  );
};

const DONE: Readonly<Record<string, string>> = {
  loaded: 'The file is loaded. Reports that are released from now on use it.',
  'already-loaded': 'These data were loaded already: nothing is changed.',
};

const Versions = ({ versions }: Pick<ContextKindPageProps, 'versions'>) => (
  <>
    <h2 class="govuk-heading-m">Versions</h2>
    {versions.length === 0 ? (
      <p class="govuk-body">Nothing is loaded.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {versions.map((version) => (
          <li>{versionWords(version)}</li>
        ))}
      </ul>
    )}
  </>
);

const versionWords = (version: ContextVersion): string =>
  [
    `As at ${dayInWords(version.asAt)}${version.revision === undefined ? '' : `, correction ${version.revision - 1}`}: ${version.rows === 1 ? '1 row' : `${version.rows.toLocaleString('en-GB')} rows`}`,
    ...(version.months === null ? [] : [`${version.months.from} to ${version.months.to}`]),
    ...(version.kind === 'staffing' ? [`${version.average} average`] : []),
    ...(version.refused === 0 ? [] : [`${version.refused} refused and left out`]),
    `loaded ${dayInWords(version.loaded)}`,
  ].join(', ');
