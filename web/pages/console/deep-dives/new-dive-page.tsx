import type { StoodAt } from '../../../../shared/domain/improvement/deep-dive.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { errorAt, errorsOf } from '../actions/fields.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { DIVES, stoodWords } from './words.ts';

export interface NewDiveProps {
  readonly scope: string;
  readonly stood: StoodAt;
  readonly form: string;
  readonly why: string;
  readonly issues: readonly Issue[];
}

export const NewDivePage = (props: Surroundings & NewDiveProps) => {
  const { scope, stood, form, why, issues, ...surroundings } = props;
  return (
    <Frame {...surroundings} title="Begin a deep dive" trail={[DIVES]} error={errorsOf(issues)}>
      <Column>
        <span class="govuk-caption-l">{placeName(scope)}</span>
        <h1 class="govuk-heading-l">Begin a deep dive</h1>
        <InsetText>{stoodWords(stood)} This is kept with it, whatever is loaded later.</InsetText>
        <PostForm action={`/deep-dives/${scope}`}>
          <input type="hidden" name="form" value={form} />
          <Textarea
            name="text"
            label={{ text: 'Why this unit was chosen', classes: 'govuk-label--s' }}
            hint={{ text: 'Beside its rate: what else points to it, and what the look is to find out' }}
            value={why}
            errorMessage={errorAt(issues, 'text')}
          />
          <Button>Begin the deep dive</Button>
        </PostForm>
      </Column>
    </Frame>
  );
};
