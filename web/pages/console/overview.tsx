import { Table } from '../../components/table.tsx';
import { RegionStanding } from './region-units.tsx';
import type { RegionRow } from './units.ts';

/** A hundred units are a long page: it begins with its regions, each a link to its own. */
export const Overview = ({ regions }: { readonly regions: readonly RegionRow[] }) => (
  <Table
    caption="Regions"
    captionClasses="govuk-table__caption--s"
    classes="holdfast-units"
    firstCellIsHeader
    head={[{ text: 'Region' }, { text: 'What is released' }]}
    rows={regions.map((region) => [
      {
        text: (
          <a class="govuk-link" href={`#${region.scope}`}>
            {region.name}
          </a>
        ),
      },
      { text: <RegionStanding {...region} /> },
    ])}
  />
);
