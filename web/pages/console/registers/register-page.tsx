import {
  type RegisterEntry,
  type RegisterName,
  REGISTERS,
} from '../../../../shared/domain/improvement/register.ts';
import { Button } from '../../../components/button.tsx';
import { Table } from '../../../components/table.tsx';
import { Choice } from '../actions/choice.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { valueWords } from './words.ts';

interface RegisterPageProps extends Surroundings {
  readonly register: RegisterName;
  readonly entries: readonly RegisterEntry[];
  /** The field that they are sorted by. */
  readonly sort: string;
  readonly mayWrite: boolean;
}

/** Which fields the list has: the second column's, then the third's. */
const SHOWN: Readonly<Record<RegisterName, readonly [string, readonly string[]]>> = {
  'recruitment-campaigns': ['method', ['began', 'cost', 'outcome']],
  // A result never stands without what it cannot show.
  evaluations: ['aim', ['result', 'limits']],
};

export const RegisterPage = ({ register, entries, sort, mayWrite, ...surroundings }: RegisterPageProps) => {
  const form = REGISTERS[register];
  const here = `/registers/${register}`;
  const [second, third] = SHOWN[register];
  const labelOf = (id: string): string => form.fields.find((field) => field.id === id)?.label ?? id;
  const sorted = entries.toSorted((a, b) =>
    (a.values[sort] ?? '').localeCompare(b.values[sort] ?? '', 'en-GB', { numeric: true }),
  );
  return (
    <Frame {...surroundings} title={form.title} trail={[{ text: 'Recruitment', href: '/recruitment' }]}>
      <Column>
        <h1 class="govuk-heading-l">{form.title}</h1>
        <p class="govuk-body">{form.says}</p>
        {entries.length === 0 && (
          <p class="govuk-body">
            {mayWrite
              ? 'Nothing is written down yet: begin with the first.'
              : 'Nothing is written down yet. Researchers do that.'}
          </p>
        )}
        {mayWrite && <Button href={`${here}/new`}>Write down {an(form.entry)}</Button>}
      </Column>
      {entries.length > 0 && (
        <>
          <Choice
            label="Sort by"
            options={['name', second, ...third].map((id) => ({
              text: labelOf(id),
              href: `${here}?sort=${id}`,
              current: id === sort,
            }))}
          />
          <Table
            caption={form.title}
            captionClasses="govuk-visually-hidden"
            classes="holdfast-actions"
            firstCellIsHeader
            head={[
              { text: labelOf('name') },
              { text: labelOf(second) },
              {
                text: third.map((id, at) => (at === 0 ? labelOf(id) : labelOf(id).toLowerCase())).join(', '),
              },
            ]}
            rows={sorted.map((entry) => [
              {
                text: (
                  <a class="govuk-link" href={`${here}/${entry.id}`}>
                    {valueWords(entry, 'name')}
                  </a>
                ),
              },
              { text: valueWords(entry, second) },
              {
                text: third.map((id) => (
                  <span class="holdfast-second-line">
                    {labelOf(id)}: {valueWords(entry, id)}
                  </span>
                )),
              },
            ])}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={`${here}/entries.csv`}>
              All of it as a CSV file
            </a>
          </p>
        </>
      )}
    </Frame>
  );
};

const an = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
