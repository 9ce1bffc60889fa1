import type { Who } from '../../../../shared/domain/campaign/campaign.ts';
import type { PeopleList } from '../../../../shared/domain/campaign/list/people-list.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { addressOf } from './list-words.ts';

interface ListNextProps {
  readonly list: PeopleList;
  readonly who: Who;
  /** Whether its file is here. */
  readonly here: boolean;
  readonly over: boolean;
  /** Where all lists of the campaign are. */
  readonly people: string;
}

/** What is to be done next, if anything. */
export function ListNext({ list, who, here, over, people }: ListNextProps) {
  const address = addressOf(list);
  const another = (
    <p class="govuk-body">
      <a class="govuk-link" href={people}>
        See who is listed, or upload another list
      </a>
    </p>
  );
  if (list.state === 'approved') {
    return (
      <>
        <InsetText>
          Its people are being taken in. That takes up to a minute for each 50,000; you may leave this page.
        </InsetText>
        <form method="get" action={address}>
          <Button classes="govuk-button--secondary">Check again</Button>
        </form>
        <PostForm action={`${address}/take`}>
          <p class="govuk-body">
            If nothing has changed after some minutes, begin again. Nobody is taken in twice.
          </p>
          <Button classes="govuk-button--secondary">Take them in again</Button>
        </PostForm>
      </>
    );
  }
  if (list.state === 'taken' || list.state === 'turned-down') return another;
  if (over || !here) {
    return (
      <>
        <InsetText>
          {over ? 'Its day is over, and its file is destroyed.' : 'Its file has not come.'}
        </InsetText>
        {another}
      </>
    );
  }
  if (list.state === 'checked') return <></>;
  return list.by.id === who.id ? (
    <PostForm action={`${address}/check`}>
      <p class="govuk-body">
        The file has come. Check it: you see what would be taken and what is refused, and nobody is taken in
        yet.
      </p>
      <Button>Check the list</Button>
    </PostForm>
  ) : (
    <InsetText>The file has come. {list.by.name} checks it first.</InsetText>
  );
}
