import { Table } from '../../components/table.tsx';
import { waitingInWords } from './campaign-words.ts';
import { type Answered, peopleAnswered, type RegionRow, type UnitRow } from './units.ts';

interface RegionUnitsProps {
  readonly region: RegionRow;
  readonly reports: Reports;
}

export interface Reports {
  /** Where they stand, without a slash at the end. */
  readonly folder: string;
  /** The clock of each scope's newest. */
  readonly newest: ReadonlyMap<string, string>;
}

export const RegionUnits = ({ region, reports }: RegionUnitsProps) => (
  <Table
    caption={
      <>
        <ReportName {...region} reports={reports} />
        <span class="holdfast-second-line">
          <RegionStanding {...region} />
        </span>
      </>
    }
    captionClasses="govuk-table__caption--s"
    classes="holdfast-units"
    attributes={{ id: region.scope }}
    firstCellIsHeader
    head={[{ text: 'Unit' }, { text: 'What is released' }]}
    rows={region.units.map((unit) => [
      { text: <ReportName {...unit} reports={reports} /> },
      { text: <Standing {...unit} /> },
    ])}
  />
);

export const RegionStanding = ({ answered, nextCheck }: RegionRow) => (
  <>{answered === undefined ? waitingInWords({ months: null, nextCheck }) : peopleAnswered(answered)}</>
);

/** A unit that waits has its pool's figure, where there is one, plainly as the pool's. */
const Standing = ({ answered, pool, waiting }: UnitRow) =>
  answered === undefined ? (
    <>
      {waitingInWords(waiting)}
      {pool && (
        <span class="holdfast-second-line">
          Together as {pool.name}: {peopleAnswered(pool.answered)}
        </span>
      )}
    </>
  ) : (
    <>{peopleAnswered(answered)}</>
  );

/** The name leads to the newest report, where that is written. */
export const ReportName = ({
  name,
  scope,
  reports,
}: Pick<Answered, 'name' | 'scope'> & { reports: Reports }) => {
  const clock = reports.newest.get(scope);
  return clock === undefined ? (
    <>{name}</>
  ) : (
    <a class="govuk-link" href={`${reports.folder}/${clock}/${scope}`}>
      {name}
    </a>
  );
};
