import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { editionName, editionOf } from '../../../../shared/domain/report/editions.ts';
import type { LibraryWanted, Shelf, Shelved } from '../../../../shared/domain/report/library.ts';
import { Pagination } from '../../../components/pagination.tsx';
import { Table } from '../../../components/table.tsx';
import { clockInWords } from '../campaign-words.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { Filters } from './filters.tsx';
import { libraryHref } from './library-href.ts';

interface LibraryPageProps extends Surroundings {
  /** Every clock of every campaign that there may be a report of. */
  readonly shelves: readonly Shelf[];
  readonly places: readonly { readonly scope: string; readonly name: string }[];
  readonly wanted: LibraryWanted;
  readonly shown: readonly Shelved[];
  readonly page: number;
  readonly more: boolean;
  /** Whether they see the nation, and with it what is beside the reports. */
  readonly nation: boolean;
}

/** A report by its place and edition. */
export const shelfName = (scope: string): string => editionName(scope, placeName(editionOf(scope).of));

export const LibraryPage = (props: LibraryPageProps) => {
  const { shelves, places, wanted, shown, page, more, nation, ...surroundings } = props;
  return (
    <Frame {...surroundings} title={page === 1 ? 'Reports' : `Reports, page ${page}`}>
      <h1 class="govuk-heading-l">Reports</h1>
      {shelves.length === 0 ? (
        <Nothing nation={nation} />
      ) : (
        <>
          <p class="govuk-body">A place has a new report only where something new was released of it.</p>
          <Filters shelves={shelves} places={places} wanted={wanted} />
          {shown.length === 0 ? <NothingHere page={page} /> : <Reports shown={shown} />}
          {(page > 1 || more) && (
            <Pagination
              landmarkLabel="Pages of reports"
              previous={page > 1 ? { href: libraryHref(wanted, page - 1) } : undefined}
              next={more ? { href: libraryHref(wanted, page + 1) } : undefined}
            />
          )}
        </>
      )}
      {nation && <Beside />}
    </Frame>
  );
};

const Nothing = ({ nation }: Pick<LibraryPageProps, 'nation'>) => (
  <Column>
    <p class="govuk-body">
      There is no report for you yet. Reports are written after each quarter, and when a campaign closes; one
      of a unit or region is read by those whom a researcher publishes it to.
    </p>
    {nation && (
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Choose a campaign
        </a>{' '}
        to see when its reports are made.
      </p>
    )}
  </Column>
);

const NothingHere = ({ page }: Pick<LibraryPageProps, 'page'>) => (
  <p class="govuk-body">
    {page === 1 ? 'No report fits. Choose less, or ' : 'No more reports fit. Go back, or '}
    <a class="govuk-link" href="/reports">
      see all
    </a>
    .
  </p>
);

const Beside = () => (
  <>
    <h2 class="govuk-heading-m">Beside the reports</h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/cuts">
          Standing cuts: tables that no report has
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/released">
          Every figure released so far, as a file
        </a>
      </li>
    </ul>
  </>
);

const Reports = ({ shown }: Pick<LibraryPageProps, 'shown'>) => (
  <Table
    caption="Reports"
    captionClasses="govuk-visually-hidden"
    classes="holdfast-actions"
    firstCellIsHeader
    head={[{ text: 'Report' }, { text: 'Period' }, { text: 'Campaign' }]}
    rows={shown.map(({ campaign, title, clock, closed, scope }) => [
      {
        text: (
          <a class="govuk-link" href={`/campaigns/${campaign}/reports/${clock}/${scope}`}>
            {shelfName(scope)}
            <span class="govuk-visually-hidden">
              , {clockInWords(clock)}, {title}
            </span>
          </a>
        ),
      },
      { text: closed === undefined ? clockInWords(clock) : `Closed ${dayInWords(closed)}` },
      { text: title },
    ])}
  />
);
