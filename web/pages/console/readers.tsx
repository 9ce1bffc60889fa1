import type { Publication } from '../../../shared/domain/report/publication.ts';
import { Button } from '../../components/button.tsx';
import { Table } from '../../components/table.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { Column } from './frame.tsx';
import { timeInWords } from './time-in-words.ts';

interface ReadersProps {
  readonly readers: readonly Publication[];
  readonly withdraw: string;
}

export const Readers = ({ readers, withdraw }: ReadersProps) =>
  readers.length === 0 ? (
    <Column>
      <p class="govuk-body">Nobody was named yet.</p>
    </Column>
  ) : (
    <Table
      caption="Named readers of this report"
      captionClasses="govuk-visually-hidden"
      classes="holdfast-units"
      firstCellIsHeader
      head={[{ text: 'Reader' }, { text: 'Since' }, { text: 'Access' }]}
      rows={readers.map((publication) => [
        {
          text: (
            <span class="holdfast-hash">
              {publication.reader}
              {publication.passOn && <span class="holdfast-second-line">May pass it on</span>}
            </span>
          ),
        },
        {
          text: (
            <>
              {timeInWords(publication.at)}
              <span class="holdfast-second-line">by {publication.by.name}</span>
            </>
          ),
        },
        { text: <Access {...publication} withdraw={withdraw} /> },
      ])}
    />
  );

const Access = ({ reader, withdrawn, withdraw }: Publication & { withdraw: string }) =>
  withdrawn === undefined ? (
    <PostForm action={withdraw}>
      <input type="hidden" name="reader" value={reader} />
      <Button classes="govuk-button--secondary">
        Withdraw<span class="govuk-visually-hidden"> from {reader}</span>
      </Button>
    </PostForm>
  ) : (
    <>
      Withdrawn
      <span class="holdfast-second-line">
        {timeInWords(withdrawn.at)} by {withdrawn.by.name}
      </span>
    </>
  );
