import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { editionName, editionOf } from '../../../../shared/domain/report/editions.ts';
import type { LibraryWanted, Shelved } from '../../../../shared/domain/report/library.ts';
import { Table } from '../../../components/table.tsx';
import { clockInWords } from '../campaign-words.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { Filters } from './filters.tsx';

interface LibraryPageProps extends Surroundings {
  /** Every report that the reader may open. */
  readonly all: readonly Shelved[];
  readonly wanted: LibraryWanted;
  readonly shown: readonly Shelved[];
  /** How many fit, of which `shown` are the first. */
  readonly found: number;
  /** Whether they see the nation, and with it what is beside the reports. */
  readonly nation: boolean;
}

/** A report by its place and edition. */
export const shelfName = (scope: string): string => editionName(scope, placeName(editionOf(scope).of));

export const LibraryPage = ({ all, wanted, shown, found, nation, ...surroundings }: LibraryPageProps) => (
  <Frame {...surroundings} title="Reports">
    <h1 class="govuk-heading-l">Reports</h1>
    {all.length === 0 ? (
      <Column>
        <p class="govuk-body">
          There is no report for you yet. Reports are written after each quarter, and when a campaign closes;
          one of a unit or region is read by those whom a researcher publishes it to.
        </p>
      </Column>
    ) : (
      <>
        {all.length > 1 && <Filters all={all} wanted={wanted} />}
        {shown.length === 0 ? (
          <p class="govuk-body">
            No report fits. Choose less, or{' '}
            <a class="govuk-link" href="/reports">
              see all
            </a>
            .
          </p>
        ) : (
          <>
            {all.length > 1 && (
              <p class="govuk-body">
                {found === shown.length ? `${found}` : `The first ${shown.length} of ${found}`}{' '}
                {found === 1 ? 'report' : 'reports'}
              </p>
            )}
            <Shelf shown={shown} />
          </>
        )}
      </>
    )}
    {nation && (
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
    )}
  </Frame>
);

const Shelf = ({ shown }: Pick<LibraryPageProps, 'shown'>) => (
  <Table
    caption="Reports"
    captionClasses="govuk-visually-hidden"
    classes="holdfast-actions"
    firstCellIsHeader
    head={[{ text: 'Report' }, { text: 'Period' }, { text: 'Campaign' }]}
    rows={shown.map(({ campaign, title, clock, scope }) => [
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
      { text: clockInWords(clock) },
      { text: title },
    ])}
  />
);
