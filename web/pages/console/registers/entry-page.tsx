import type { ContextSnapshot } from '../../../../shared/domain/context/snapshot.ts';
import { type RegisterEntry, REGISTERS } from '../../../../shared/domain/improvement/register.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { cohortTables } from '../../../../shared/domain/report/recruitment/cohort-table.ts';
import { Button } from '../../../components/button.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { ReportTableView } from '../../report/report-table.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { registerLink, valueWords } from './words.ts';

interface EntryPageProps extends Surroundings {
  readonly entry: RegisterEntry;
  /** Counts of recruitment, where the entry names a cohort. */
  readonly recruitment: ContextSnapshot | undefined;
  readonly mayWrite: boolean;
}

export const EntryPage = ({ entry, recruitment, mayWrite, ...surroundings }: EntryPageProps) => {
  const { register, id, hands, values } = entry;
  const name = valueWords(entry, 'name');
  return (
    <Frame {...surroundings} title={name} trail={[registerLink(register)]}>
      <Column>
        <h1 class="govuk-heading-l">{name}</h1>
        <SummaryList
          rows={REGISTERS[register].fields
            .filter((field) => field.id !== 'name')
            .map((field) => ({
              key: { text: field.label },
              value: { text: <p class="holdfast-written">{valueWords(entry, field.id)}</p> },
            }))}
        />
        {mayWrite && <Button href={`/registers/${register}/${id}/change`}>Change this entry</Button>}
      </Column>
      {values['cohort'] !== undefined && <Cohort cohort={values['cohort']} recruitment={recruitment} />}
      <Column>
        <h2 class="govuk-heading-m">Who wrote it</h2>
        <ul class="govuk-list">
          {hands.map(({ on, by }, at) => (
            <li>
              {dayInWords(on)}: {by}, {at === 0 ? 'written' : 'changed'}
            </li>
          ))}
        </ul>
      </Column>
    </Frame>
  );
};

/** Who came and stayed of the cohort, with intervals, by the rule of the recruitment page. */
const Cohort = ({
  cohort,
  recruitment,
}: {
  readonly cohort: string;
  readonly recruitment: ContextSnapshot | undefined;
}) => {
  const pqip = (recruitment?.pqip ?? []).filter((row) => row.cohort === cohort);
  const tables = cohortTables({ pqip });
  return tables.length === 0 ? (
    <p class="govuk-body">
      No counts of a cohort called {cohort} were released with a report yet. See{' '}
      <a class="govuk-link" href="/recruitment">
        which there are
      </a>
      .
    </p>
  ) : (
    tables.map((table) => <ReportTableView key={table.id} table={table} />)
  );
};
