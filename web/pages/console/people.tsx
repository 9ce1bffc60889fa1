import { type Person, standingOf } from '../../../shared/domain/organisation/person.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Column, Frame, type Surroundings } from './frame.tsx';
import { rolesInWords } from './staff-words.ts';
import { STANDINGS } from './person.tsx';
import { timeInWords } from './time-in-words.ts';

interface PeoplePageProps extends Surroundings {
  readonly people: readonly Person[];
  readonly now: number;
}

export const PeoplePage = ({ people, now, ...surroundings }: PeoplePageProps) => (
  <Frame {...surroundings} title="People">
    <Column>
      <h1 class="govuk-heading-l">People</h1>
      <p class="govuk-body">
        Everybody who has signed in during the last 400 days, who came last first. Roles are given and taken
        away in the sign-in service, and count from the next sign-in: end a person’s sessions for it to count
        at once.
      </p>
    </Column>
    <Table
      caption="People who have signed in"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: 'Who' }, { text: 'Last signed in' }]}
      rows={people
        .toSorted((a, b) => b.signedIn - a.signedIn)
        .map((person) => [
          {
            text: (
              <>
                <a class="govuk-link" href={`/people/${encodeURIComponent(person.id)}`}>
                  {person.name}
                </a>
                <span class="holdfast-second-line">{rolesInWords(person)}</span>
              </>
            ),
          },
          {
            text: (
              <>
                {timeInWords(person.signedIn)}
                <span class="holdfast-second-line">
                  <Tag {...STANDINGS[standingOf(person, now)]} />
                </span>
              </>
            ),
          },
        ])}
    />
  </Frame>
);
