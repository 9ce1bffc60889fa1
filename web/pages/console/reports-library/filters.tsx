import type { Edition } from '../../../../shared/domain/report/editions.ts';
import type { LibraryOrder, LibraryWanted, Shelf } from '../../../../shared/domain/report/library.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { Choice } from '../actions/choice.tsx';
import { clockInWords } from '../campaign-words.ts';
import { libraryHref } from './library-href.ts';

const KINDS: Readonly<Record<Edition, string>> = {
  full: 'Full report',
  staff: 'Staff summary',
  pack: 'National pack',
};

const ORDERS: Readonly<Record<LibraryOrder, string>> = {
  period: 'Period, newest first',
  place: 'Place',
  campaign: 'Campaign',
};

interface FiltersProps {
  readonly shelves: readonly Shelf[];
  readonly places: readonly { readonly scope: string; readonly name: string }[];
  readonly wanted: LibraryWanted;
}

/** By what there is to choose: a list of one is none. */
export const Filters = ({ shelves, places, wanted }: FiltersProps) => {
  const clocks = [...new Set(shelves.map(({ clock }) => clock))].sort().toReversed();
  const campaigns = new Map(shelves.map(({ campaign, title }) => [campaign, title]));
  return (
    <>
      <form class="holdfast-filter" method="get" action="/reports">
        <input type="hidden" name="sort" value={wanted.order} />
        <Filter
          name="place"
          label="Place"
          any="All places"
          value={wanted.place}
          items={places.map(({ scope, name }) => ({ text: name, value: scope }))}
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
          items={Object.entries(KINDS).map(([value, text]) => ({ text, value }))}
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
      <Choice
        label="Sort by"
        options={(Object.keys(ORDERS) as LibraryOrder[]).map((order) => ({
          text: ORDERS[order],
          href: libraryHref({ ...wanted, order }),
          current: order === wanted.order,
        }))}
      />
    </>
  );
};

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly items: readonly { readonly text: string; readonly value: string }[];
}

const Filter = ({ name, label, any, value, items }: FilterProps) =>
  items.length > 1 ? (
    <Select name={name} label={{ text: label }} value={value} items={[{ text: any, value: '' }, ...items]} />
  ) : (
    <></>
  );
