import type { Opening } from '../../../shared/domain/report/publication.ts';
import { Table } from '../../components/table.tsx';
import { Column } from './frame.tsx';
import { timeInWords } from './time-in-words.ts';

/** The newest first. */
export const Openings = ({ openings }: { readonly openings: readonly Opening[] }) =>
  openings.length === 0 ? (
    <Column>
      <p class="govuk-body">Nobody has opened it yet.</p>
    </Column>
  ) : (
    <Table
      caption="Openings and downloads, the newest first"
      captionClasses="govuk-visually-hidden"
      classes="holdfast-units"
      firstCellIsHeader
      head={[{ text: 'Who' }, { text: 'When' }, { text: 'As' }]}
      rows={openings.map(({ who, at, format }) => [
        { text: who.name },
        { text: timeInWords(at) },
        { text: format === 'html' ? 'Page' : format.toUpperCase() },
      ])}
    />
  );
