import { ROLE_NAMES } from '../../../../shared/domain/context/role-group.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { type SavedView, viewAddress } from '../../../../shared/domain/wheel/saved-view.ts';
import { STRAND_NAMES } from '../../../../shared/domain/wheel/strands.ts';
import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Table } from '../../../components/table.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { PDU_PAGES } from './words.ts';

interface ViewsPageProps extends Surroundings {
  readonly views: readonly SavedView[];
}

export const ViewsPage = ({ views, ...surroundings }: ViewsPageProps) => (
  <Frame {...surroundings} title="Your saved views" trail={[PDU_PAGES]}>
    <h1 class="govuk-heading-l">Your saved views</h1>
    {views.length === 0 ? (
      <Column>
        <p class="govuk-body">
          You have saved none yet. Open{' '}
          <a class="govuk-link" href="/wheel">
            the page of a place
          </a>
          , choose a grade or a strand, and save the view at its end.
        </p>
      </Column>
    ) : (
      <Table
        caption="Your saved views"
        captionClasses="govuk-visually-hidden"
        classes="holdfast-actions"
        firstCellIsHeader
        head={[{ text: 'View' }, { text: 'Saved' }, { text: 'Remove' }]}
        rows={views.map((view) => [
          {
            text: (
              <>
                <a class="govuk-link" href={viewAddress(view)}>
                  {view.name}
                </a>
                <span class="holdfast-second-line">
                  {[
                    placeName(view.scope),
                    view.grade ? ROLE_NAMES[view.grade] : 'all grades',
                    view.strand ? STRAND_NAMES[view.strand] : 'all strands',
                  ].join('; ')}
                </span>
              </>
            ),
          },
          { text: dayInWords(view.made) },
          {
            text: (
              <PostForm action={`/views/${view.id}/remove`}>
                <Button classes="govuk-button--secondary">
                  Remove<span class="govuk-visually-hidden"> {view.name}</span>
                </Button>
              </PostForm>
            ),
          },
        ])}
      />
    )}
  </Frame>
);
