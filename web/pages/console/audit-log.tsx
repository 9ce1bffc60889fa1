import type { LoggedDeed } from '../../../shared/domain/organisation/logged-deeds.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Column, Frame, type Surroundings } from './frame.tsx';
import { timeInWords } from './time-in-words.ts';

interface AuditLogPageProps extends Surroundings {
  readonly deeds: readonly LoggedDeed[];
  readonly newest: boolean;
  /** Where the entries before these are. */
  readonly older: string | undefined;
}

export const AuditLogPage = ({ deeds, newest, older, ...surroundings }: AuditLogPageProps) => (
  <Frame {...surroundings} title="Audit log">
    <Column>
      <h1 class="govuk-heading-l">Audit log</h1>
      <p class="govuk-body">
        Who did what to what in this console, the newest first. What is about to be done is written down
        before it is, and how it ended after it. Nothing here can be changed or deleted, and each night the
        end of the log is kept where nobody can replace it.
      </p>
    </Column>
    {deeds.length === 0 ? (
      <p class="govuk-body">Nothing is written here yet. It begins with the first person who signs in.</p>
    ) : (
      <Deeds deeds={deeds} />
    )}
    <p class="govuk-body">
      {!newest && (
        <a class="govuk-link govuk-!-margin-right-4" href="/audit-log">
          Newest
        </a>
      )}
      {older !== undefined && (
        <a class="govuk-link" href={older}>
          Older
        </a>
      )}
    </p>
    <Column>
      <h2 class="govuk-heading-m">Check it, or take it with you</h2>
      <p class="govuk-body">
        An auditor does both from the command line: <code>npm run holdfast -- audit-log verify</code> and{' '}
        <code>npm run holdfast -- audit-log export FILE</code>.
      </p>
    </Column>
  </Frame>
);

const Deeds = ({ deeds }: Pick<AuditLogPageProps, 'deeds'>) => (
  <Table
    caption="What was done, the newest first"
    captionClasses="govuk-visually-hidden"
    classes="holdfast-units"
    head={[{ text: 'What' }, { text: 'Who and when' }, { text: 'How it ended' }]}
    firstCellIsHeader
    rows={deeds.map(({ n, at, who, what, target, ended }) => [
      {
        text: (
          <>
            {what}
            <span class="holdfast-second-line">{targetInWords(target)}</span>
          </>
        ),
      },
      {
        text: (
          <>
            {who.name}
            <span class="holdfast-second-line">{timeInWords(at)}</span>
          </>
        ),
      },
      {
        text: (
          <>
            <Tag {...ENDS[ended ?? 'unknown']} />
            <span class="holdfast-second-line">Entry {n}</span>
          </>
        ),
      },
    ])}
  />
);

const ENDS = {
  done: { text: 'Done', classes: 'govuk-tag--green' },
  refused: { text: 'Refused', classes: 'govuk-tag--yellow' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
  unknown: { text: 'Not known', classes: 'govuk-tag--grey' },
} as const;

const targetInWords = (target: LoggedDeed['target']): string =>
  Object.entries(target)
    .map(([kind, id]) => `${kind} ${id}`)
    .join(', ');
