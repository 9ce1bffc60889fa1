import type { LoggedDeed } from '../../../shared/domain/organisation/logged-deeds.ts';
import type { Person } from '../../../shared/domain/organisation/person.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Column, Frame, type Surroundings } from './frame.tsx';
import { timeInWords } from './time-in-words.ts';

interface AuditLogPageProps extends Surroundings {
  readonly deeds: readonly LoggedDeed[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** Whose deeds are asked for; undefined for everybody's. */
  readonly person: Pick<Person, 'id' | 'name'> | undefined;
  /** The entries that were looked through for these. */
  readonly looked: { readonly from: number; readonly to: number };
  readonly newest: boolean;
}

export const AuditLogPage = (props: AuditLogPageProps) => {
  const { deeds, people, person, looked, newest, ...surroundings } = props;
  return (
    <Frame {...surroundings} title="Audit log">
      <Column>
        <h1 class="govuk-heading-l">Audit log</h1>
        <p class="govuk-body">
          Who did what to what in this console, the newest first. What is about to be done is written down
          before it is, and how it ended after it. Nothing here can be changed or deleted, and each night the
          end of the log is kept where nobody can replace it.
        </p>
      </Column>
      <ChoosePerson people={people} person={person} />
      {person && (
        <p class="govuk-body">
          {deeds.length === 0 ? `Nothing of ${person.name}` : `${deeds.length} of ${person.name}`} in entries{' '}
          {looked.from} to {looked.to}
          {looked.from === 1 ? ', the first of all.' : '. Older entries were not searched yet.'}
        </p>
      )}
      {deeds.length > 0 && <Deeds deeds={deeds} />}
      <ul class="holdfast-choice__list govuk-body">
        {!newest && (
          <li>
            <a class="govuk-link" href={addressOf(person)}>
              Newest
            </a>
          </li>
        )}
        {looked.from > 1 && (
          <li>
            <a class="govuk-link" href={addressOf(person, looked.from)}>
              {person === undefined
                ? 'Older'
                : `Search further: the ${Math.min(looked.from - 1, looked.to - looked.from + 1)} entries before these`}
            </a>
          </li>
        )}
      </ul>
      <Column>
        <h2 class="govuk-heading-m">Check it, or take it with you</h2>
        <p class="govuk-body">
          An auditor does both from the command line: <code>npm run holdfast -- audit-log verify</code> and{' '}
          <code>npm run holdfast -- audit-log export FILE</code>.
        </p>
      </Column>
    </Frame>
  );
};

const addressOf = (person: AuditLogPageProps['person'], before?: number): string => {
  const asked = new URLSearchParams({
    ...(person && { who: person.id }),
    ...(before !== undefined && { before: String(before) }),
  });
  return `/audit-log?${asked.toString()}`;
};

const ChoosePerson = ({ people, person }: Pick<AuditLogPageProps, 'people' | 'person'>) => (
  <form class="holdfast-filter" method="get" action="/audit-log">
    <Select
      name="who"
      label={{ text: 'Person' }}
      value={person?.id}
      items={[
        { text: 'Everybody', value: '' },
        ...people
          .map(({ id, name }) => ({ text: name, value: id }))
          .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
      ]}
    />
    <Button classes="govuk-button--secondary">Show these</Button>
  </form>
);

const Deeds = ({ deeds }: Pick<AuditLogPageProps, 'deeds'>) => (
  <Table
    caption="What was done, the newest first"
    captionClasses="govuk-visually-hidden"
    classes="holdfast-actions"
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
