import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { type Edition, editionName, editionOf } from '../../../../shared/domain/report/editions.ts';
import type { LibraryOrder, LibraryWanted, Shelved } from '../../../../shared/domain/report/library.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { Table } from '../../../components/table.tsx';
import { Choice } from '../actions/choice.tsx';
import { clockInWords } from '../campaign-words.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';

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

const KINDS: Readonly<Record<Edition, string>> = {
  full: 'Full report',
  staff: 'Staff summary',
  pack: 'National pack',
};

const ORDERS: Readonly<Record<LibraryOrder, string>> = {
  period: 'Period',
  place: 'Place',
  campaign: 'Campaign',
};

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
        <Filters all={all} wanted={wanted} />
        <Choice
          label="Sort by"
          options={(Object.keys(ORDERS) as LibraryOrder[]).map((order) => ({
            text: ORDERS[order],
            href: hrefOf({ ...wanted, order }),
            current: order === wanted.order,
          }))}
        />
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
            <p class="govuk-body">
              {found === shown.length ? `${found}` : `The first ${shown.length} of ${found}`}{' '}
              {found === 1 ? 'report' : 'reports'}
            </p>
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

function hrefOf({ order, ...wanted }: LibraryWanted): string {
  const asked = Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/reports?${new URLSearchParams([...asked, ['sort', order]]).toString()}`;
}

const Filters = ({ all, wanted }: Pick<LibraryPageProps, 'all' | 'wanted'>) => {
  const places = [...new Set(all.map(({ scope }) => editionOf(scope).of))];
  const clocks = [...new Set(all.map(({ clock }) => clock))].sort().toReversed();
  const kinds = (Object.keys(KINDS) as Edition[]).filter((kind) =>
    all.some(({ scope }) => editionOf(scope).edition === kind),
  );
  const campaigns = new Map(all.map(({ campaign, title }) => [campaign, title]));
  return (
    <form class="holdfast-filter" method="get" action="/reports">
      <input type="hidden" name="sort" value={wanted.order} />
      <Filter
        name="place"
        label="Place"
        any="All places"
        value={wanted.place}
        items={places
          .map((place) => ({ text: placeName(place), value: place }))
          .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))}
      />
      <Filter
        name="clock"
        label="Period"
        any="All periods"
        value={wanted.clock}
        items={clocks.map((clock) => ({ text: clockInWords(clock), value: clock }))}
      />
      <Filter
        name="kind"
        label="Kind"
        any="All kinds"
        value={wanted.kind}
        items={kinds.map((kind) => ({ text: KINDS[kind], value: kind }))}
      />
      <Filter
        name="campaign"
        label="Campaign"
        any="All campaigns"
        value={wanted.campaign}
        items={[...campaigns].map(([value, text]) => ({ text, value }))}
      />
      <Button classes="govuk-button--secondary">Show these</Button>
    </form>
  );
};

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly items: readonly { readonly text: string; readonly value: string }[];
}

const Filter = ({ name, label, any, value, items }: FilterProps) => (
  <Select name={name} label={{ text: label }} value={value} items={[{ text: any, value: '' }, ...items]} />
);
