import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ACTIONS } from './action-page.tsx';
import { ChangeFields, type ChangeProps } from './change-fields.tsx';
import type { Change } from './changes.ts';
import { errorsOf } from './fields.tsx';
import { addressOf } from './words.ts';

const TITLES: Readonly<Record<Change, string>> = {
  note: 'Add a note',
  value: 'Record a value',
  terms: 'Change owner or target',
  close: 'Done or stopped',
};

export const ChangePage = (props: Surroundings & ChangeProps) => {
  const { action, today, change, typed, issues, ...surroundings } = props;
  return (
    <Frame
      {...surroundings}
      title={TITLES[change]}
      trail={[ACTIONS, { text: action.title, href: addressOf(action) }]}
      error={errorsOf(issues)}
    >
      <Column>
        <span class="govuk-caption-l">{action.title}</span>
        <h1 class="govuk-heading-l">{TITLES[change]}</h1>
        <PostForm action={`${addressOf(action)}/${change}`}>
          <input type="hidden" name="revision" value={String(action.revision)} />
          <ChangeFields {...{ action, today, change, typed, issues }} />
          <Button>{change === 'close' ? 'Save what came of it' : TITLES[change]}</Button>
        </PostForm>
      </Column>
    </Frame>
  );
};
