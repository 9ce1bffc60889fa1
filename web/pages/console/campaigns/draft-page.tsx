import { Button } from '../../../components/button.tsx';
import { Input } from '../../../components/input.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { errorAt, errorsOf } from '../actions/fields.tsx';
import { CAMPAIGNS, Column, Frame, type Surroundings } from '../frame.tsx';
import { ContactFields, ContextFields } from './said-fields.tsx';
import type { FieldsProps } from './field-props.ts';
import { DateFields } from './date-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { PromiseFields } from './promise-fields.tsx';

interface DraftPageProps extends Surroundings, FieldsProps {
  /** The campaign whose draft it changes; undefined of a new one. */
  readonly changes: { readonly id: string; readonly title: string } | undefined;
  /** Hash of the design that is changed: what somebody else saves meanwhile is not written over. */
  readonly design: string | undefined;
}

export const DraftPage = (props: DraftPageProps) => {
  const { instrument, changes, design, typed, issues, ...surroundings } = props;
  const title = changes === undefined ? 'Draft a campaign' : 'Change the draft';
  const campaign = changes && { text: changes.title, href: `/campaigns/${changes.id}` };
  const fields = { instrument, typed, issues };
  return (
    <Frame
      {...surroundings}
      title={title}
      trail={[CAMPAIGNS, ...(campaign === undefined ? [] : [campaign])]}
      error={errorsOf(issues)}
    >
      <Column>
        <span class="govuk-caption-l">{instrument.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {changes !== undefined && (
          <p class="govuk-body">A change takes an approval away: somebody else approves it again.</p>
        )}
        <PostForm action={changes === undefined ? '/new-campaign' : `/campaigns/${changes.id}/draft`}>
          <input type="hidden" name="instrument" value={instrument.id} />
          <h2 class="govuk-heading-m">What it is called</h2>
          <Input
            name="title"
            label={{ text: 'Title', classes: 'govuk-label--s' }}
            hint={{ text: 'In lists and on reports' }}
            value={typed.fields['title']}
            errorMessage={errorAt(issues, 'title')}
          />
          {changes === undefined ? (
            <Input
              name="id"
              classes="govuk-input--width-20"
              label={{ text: 'Short name', classes: 'govuk-label--s' }}
              hint={{
                text: 'Lower-case words and digits joined by hyphens, like spring-2027. It stands in addresses and never changes.',
              }}
              spellcheck={false}
              autocapitalize="none"
              value={typed.fields['id']}
              errorMessage={errorAt(issues, 'id')}
            />
          ) : (
            <>
              <input type="hidden" name="id" value={changes.id} />
              <input type="hidden" name="design" value={design} />
            </>
          )}
          <ContextFields {...fields} />
          <PlaceFields {...fields} />
          <DateFields {...fields} />
          <PromiseFields {...fields} />
          <ContactFields {...fields} />
          <Button>{changes === undefined ? 'Save the draft' : 'Save the changes'}</Button>
        </PostForm>
      </Column>
    </Frame>
  );
};
