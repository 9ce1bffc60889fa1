import { practicesFor } from '../../../../shared/domain/improvement/change-deep-dive.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { errorsOf } from '../actions/fields.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { PartFields } from './part-fields.tsx';
import type { PartProps } from './part-words.tsx';
import { TITLES } from './parts.ts';
import { addressOf, DIVES } from './words.ts';

export const PartPage = (props: Surroundings & PartProps) => {
  const { dive, part, typed, issues, units, ...surroundings } = props;
  return (
    <Frame
      {...surroundings}
      title={TITLES[part]}
      trail={[DIVES, { text: placeName(dive.scope), href: addressOf(dive) }]}
      error={errorsOf(issues)}
    >
      <Column>
        <span class="govuk-caption-l">{placeName(dive.scope)}</span>
        <h1 class="govuk-heading-l">{TITLES[part]}</h1>
        <PostForm action={`${addressOf(dive)}/${part}`}>
          <input type="hidden" name="revision" value={String(dive.revision)} />
          <PartFields {...{ dive, part, typed, issues, units }} />
          {/* Without a theme there is no practice to choose. */}
          {(part !== 'practices' || practicesFor(dive.themes).length > 0) && (
            <Button>{part === 'send' ? 'Send it for review' : 'Save'}</Button>
          )}
        </PostForm>
      </Column>
    </Frame>
  );
};
