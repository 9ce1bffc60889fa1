import { type Person, standingOf } from '../../../shared/domain/organisation/person.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { Column, Frame, type Surroundings } from './frame.tsx';
import { staffFacts } from './staff-words.ts';
import { timeInWords } from './time-in-words.ts';

export const STANDINGS = {
  'may be signed in': { text: 'May be signed in', classes: 'govuk-tag--green' },
  'signed out': { text: 'Signed out', classes: 'govuk-tag--grey' },
  stopped: { text: 'Stopped', classes: 'govuk-tag--red' },
} as const;

interface PersonPageProps extends Surroundings {
  readonly person: Person;
  /** Of whoever looks at it. */
  readonly own: boolean;
  readonly now: number;
}

export const PersonPage = ({ person, own, now, ...surroundings }: PersonPageProps) => (
  <Frame {...surroundings} title={person.name} trail={[{ text: 'People', href: '/people' }]}>
    <Column>
      <h1 class="govuk-heading-l">{person.name}</h1>
      <SummaryList
        rows={[
          ...staffFacts(person),
          { key: { text: 'Last signed in' }, value: { text: timeInWords(person.signedIn) } },
          { key: { text: 'Now' }, value: { text: <Tag {...STANDINGS[standingOf(person, now)]} /> } },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/audit-log?who=${encodeURIComponent(person.id)}`}>
          What they did in this console
        </a>
      </p>
      {person.stopped === true ? <Allow {...person} /> : <End {...person} own={own} />}
    </Column>
  </Frame>
);

const End = ({ id, own }: Pick<Person, 'id'> & { own: boolean }) => (
  <>
    <h2 class="govuk-heading-m">End sessions</h2>
    <p class="govuk-body">
      The person is signed out in every browser with the next page that they ask for, and can sign in again
      with the roles that they have by then.
    </p>
    <Decision id={id} act="end" secondary>
      End all sessions
    </Decision>
    {!own && (
      <>
        <h2 class="govuk-heading-m">Stop access</h2>
        <p class="govuk-body">
          The person is signed out and cannot sign in again until access is allowed. It needs no change in the
          sign-in service.
        </p>
        <Decision id={id} act="stop">
          Stop access
        </Decision>
      </>
    )}
  </>
);

const Allow = ({ id }: Pick<Person, 'id'>) => (
  <>
    <h2 class="govuk-heading-m">Allow access again</h2>
    <p class="govuk-body">The person can sign in again, with the roles that the sign-in service says.</p>
    <Decision id={id} act="allow" secondary>
      Allow access
    </Decision>
  </>
);

interface DecisionProps {
  readonly id: string;
  readonly act: 'end' | 'stop' | 'allow';
  readonly secondary?: true;
  readonly children?: string;
}

const Decision = ({ id, act, secondary, children }: DecisionProps) => (
  <PostForm action={`/people/${encodeURIComponent(id)}/${act}`}>
    <Button classes={secondary ? 'govuk-button--secondary' : 'govuk-button--warning'}>{children}</Button>
  </PostForm>
);
