import { Table } from '../../components/table.tsx';
import { waitingInWords } from './campaign-words.ts';
import { peopleAnswered, type RegionRow, type UnitRow } from './units.ts';

interface RegionUnitsProps {
  readonly region: RegionRow;
  readonly reported: ReadonlySet<string>;
  /** Where the reports stand, without a slash at its end. */
  readonly folder: string;
}

export const RegionUnits = ({ region, reported, folder }: RegionUnitsProps) => (
  <Table
    caption={
      <>
        {region.name}
        <span class="holdfast-caption-note">
          {region.answered === undefined ? waitingInWords(UNKNOWN) : peopleAnswered(region.answered)}
          {reported.has(region.scope) && (
            <ReportLink folder={folder} scope={region.scope} name={region.name} />
          )}
        </span>
      </>
    }
    captionClasses="govuk-table__caption--s"
    classes="holdfast-units"
    firstCellIsHeader
    head={[{ text: 'Unit' }, { text: 'What is released' }, { text: 'Report' }]}
    rows={region.units.map((unit) => [
      { text: unit.name },
      { text: <Standing {...unit} /> },
      {
        text: reported.has(unit.scope) ? (
          <ReportLink folder={folder} scope={unit.scope} name={unit.name} />
        ) : (
          'No report yet'
        ),
      },
    ])}
  />
);

const UNKNOWN = { months: null, nextCheck: null };

/** A unit that waits has its pool's figure, where there is one, plainly as the pool's. */
const Standing = ({ answered, pool, waiting }: UnitRow) =>
  answered === undefined ? (
    <>
      {waitingInWords(waiting)}
      {pool && (
        <span class="holdfast-pool">
          Together as {pool.name}: {peopleAnswered(pool.answered)}
        </span>
      )}
    </>
  ) : (
    <>{peopleAnswered(answered)}</>
  );

const ReportLink = ({ folder, scope, name }: { folder: string; scope: string; name: string }) => (
  <a class="govuk-link" href={`${folder}/${scope}`}>
    Report<span class="govuk-visually-hidden"> on {name}</span>
  </a>
);
