import { type ContextVersion, isLate } from '../../../../shared/domain/context/version.ts';
import { ContextKind } from '../../../../shared/domain/context/rows.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { CONTEXT_DATA, KINDS } from './kinds.ts';

interface ContextDataPageProps extends Surroundings {
  /** Kind by kind, the newest last. */
  readonly versions: readonly ContextVersion[];
  readonly today: string;
}

/** What the service knows anyway of staff and recruitment, and how old each is. */
export const ContextDataPage = ({ versions, today, ...surroundings }: ContextDataPageProps) => {
  const newest = new Map(versions.map((version) => [version.kind, version]));
  return (
    <Frame {...surroundings} title={CONTEXT_DATA.text}>
      <Column>
        <h1 class="govuk-heading-l">Context data</h1>
        <p class="govuk-body">
          What the service knows anyway of staff and recruitment. Reports show it beside answers, and never
          join it to them. A report uses the newest version of each kind, as at its day, and never two of
          them.
        </p>
      </Column>
      <Table
        caption="Newest version of each kind"
        captionClasses="govuk-visually-hidden"
        head={[{ text: 'Kind' }, { text: 'Newest as at' }]}
        rows={ContextKind.options.map((kind) => {
          const version = newest.get(kind);
          return [
            {
              text: (
                <a class="govuk-link" href={`${CONTEXT_DATA.href}/${kind}`}>
                  {KINDS[kind].name}
                </a>
              ),
            },
            { text: version === undefined ? 'Nothing is loaded' : <AsAt version={version} today={today} /> },
          ];
        })}
      />
    </Frame>
  );
};

const AsAt = ({ version, today }: { readonly version: ContextVersion; readonly today: string }) => (
  <>
    {dayInWords(version.asAt)} {isLate(version, today) && <Tag text="Late" classes="govuk-tag--yellow" />}
  </>
);
