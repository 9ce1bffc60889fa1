import { Table } from '../../components/table.tsx';
import { waitingInWords } from './campaign-words.ts';
import { type Answered, peopleAnswered, type RegionRow, type UnitRow } from './units.ts';

interface RegionUnitsProps {
  readonly region: RegionRow;
  readonly reports: Reports;
  /** A hundred units are a long page: each of several regions is unfolded by itself. */
  readonly open: boolean;
}

export interface Reports {
  /** Where they stand, without a slash at the end. */
  readonly folder: string;
  /** The clock of each scope's newest. */
  readonly newest: ReadonlyMap<string, string>;
}

export const RegionUnits = ({ region, reports, open }: RegionUnitsProps) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{region.name}</span>{' '}
      <span class="holdfast-second-line">{standingOf(region)}</span>
    </summary>
    <div class="govuk-details__text">
      {reports.newest.has(region.scope) && (
        <p class="govuk-body">
          <ReportName {...region} name={`Newest report of ${region.name}`} reports={reports} />
        </p>
      )}
      <Table
        caption={`Units of ${region.name}`}
        captionClasses="govuk-visually-hidden"
        classes="holdfast-units"
        firstCellIsHeader
        head={[{ text: 'Unit' }, { text: 'What is released' }]}
        rows={region.units.map((unit) => [
          { text: <ReportName {...unit} reports={reports} /> },
          { text: <Standing {...unit} /> },
        ])}
      />
    </div>
  </details>
);

const standingOf = ({ answered, nextCheck }: RegionRow): string =>
  answered === undefined ? waitingInWords({ months: null, nextCheck }) : peopleAnswered(answered);

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
