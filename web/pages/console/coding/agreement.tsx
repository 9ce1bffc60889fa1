import { Table } from '../../../components/table.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { TRAIL } from './coding-words.ts';

interface Agreement {
  readonly alpha: number | null;
  readonly positive: number | null;
  readonly negative: number | null;
}

interface AgreementPageProps extends Surroundings {
  readonly at: string;
  readonly comments: number;
  readonly overall: Agreement;
  readonly themes: readonly (Agreement & { readonly name: string })[];
}

export const AgreementPage = ({ at, comments, overall, themes, ...surroundings }: AgreementPageProps) => (
  <Frame {...surroundings} title="Agreement" trail={[TRAIL, { text: 'Batch', href: at }]}>
    <Column>
      <h1 class="govuk-heading-l">Agreement</h1>
      <p class="govuk-body">
        Of {comments} comments that two people coded, each alone, before anything was resolved.
      </p>
      <p class="govuk-body">
        1 is full agreement. Alpha (Krippendorff) is 0 where they agree as often as by chance. It is low for a
        rare theme, however well two people agree: read it with agreement that a theme is there, and that it
        is not. A dash stands where there was nothing to agree or differ on.
      </p>
    </Column>
    <Table
      caption="Agreement by theme"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        { text: 'Theme' },
        { text: 'Alpha', format: 'numeric' },
        { text: 'It is there', format: 'numeric' },
        { text: 'It is not', format: 'numeric' },
      ]}
      rows={[{ name: 'All themes', ...overall }, ...themes].map(({ name, alpha, positive, negative }) => [
        { text: name },
        ...[alpha, positive, negative].map((value) => ({
          text: value === null ? '–' : value.toFixed(2),
          format: 'numeric' as const,
        })),
      ])}
    />
  </Frame>
);
