import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { type Edition, editionOf } from '../../../../shared/domain/report/editions.ts';
import type { LibraryOrder, LibraryWanted, Shelved } from '../../../../shared/domain/report/library.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { Choice } from '../actions/choice.tsx';
import { clockInWords } from '../campaign-words.ts';

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

interface FiltersProps {
  /** Every report that the reader may open. */
  readonly all: readonly Shelved[];
  readonly wanted: LibraryWanted;
}

/** By what there is to choose: a list of one is none. */
export const Filters = ({ all, wanted }: FiltersProps) => {
  const places = [...new Set(all.map(({ scope }) => editionOf(scope).of))];
  const clocks = [...new Set(all.map(({ clock }) => clock))].sort().toReversed();
  const kinds = (Object.keys(KINDS) as Edition[]).filter((kind) =>
    all.some(({ scope }) => editionOf(scope).edition === kind),
  );
  const campaigns = new Map(all.map(({ campaign, title }) => [campaign, title]));
  return (
    <>
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
      <Choice
        label="Sort by"
        options={(Object.keys(ORDERS) as LibraryOrder[]).map((order) => ({
          text: ORDERS[order],
          href: hrefOf({ ...wanted, order }),
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

function hrefOf({ order, ...wanted }: LibraryWanted): string {
  const asked = Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/reports?${new URLSearchParams([...asked, ['sort', order]]).toString()}`;
}
