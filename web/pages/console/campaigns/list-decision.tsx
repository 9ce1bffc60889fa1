import type { Who } from '../../../../shared/domain/campaign/campaign.ts';
import type { PeopleList } from '../../../../shared/domain/campaign/list/people-list.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Column } from '../frame.tsx';
import { addressOf } from './list-words.ts';

/** For a second person; whoever brought the list sends them here. */
export const ListDecision = ({ list, who }: { readonly list: PeopleList; readonly who: Who }) => {
  const address = addressOf(list);
  return (
    <Column>
      <h2 class="govuk-heading-m">Approval</h2>
      {list.by.id === who.id ? (
        <InsetText>
          Somebody else compares this with the HR extract and approves it. Send them the address of this page
          today: the file is destroyed a day after it came.
        </InsetText>
      ) : (
        <PostForm action={`${address}/approve`}>
          <p class="govuk-body">
            {list.counts?.taken ?? 0} people are taken in, and invited as the campaign says. Approve it if the
            counts are those that you expect of the HR extract.
          </p>
          <Button>Approve the list and take it in</Button>
        </PostForm>
      )}
      <PostForm action={`${address}/turn-down`}>
        <Button classes="govuk-button--secondary">Turn the list down and destroy it</Button>
      </PostForm>
    </Column>
  );
};
