import type { ActionDraft } from '../../../../shared/domain/improvement/draft-action.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { Button } from '../../../components/button.tsx';
import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Input } from '../../../components/input.tsx';
import { Radios } from '../../../components/radios.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { DayField, errorAt } from './fields.tsx';

interface ActionFormProps {
  readonly address: string;
  /** Differs from form to form: pressed twice, a form begins one action. */
  readonly form: string;
  readonly draft: ActionDraft;
  readonly issues: readonly Issue[];
  readonly practices: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint: { readonly text: string };
  }[];
}

const small = 'govuk-fieldset__legend--s';

export const ActionForm = ({ address, form, draft, issues, practices }: ActionFormProps) => (
  <PostForm action={address}>
    <input type="hidden" name="form" value={form} />
    {practices.length > 0 && (
      <Radios
        name="practice"
        fieldset={{ legend: { text: 'Documented practice that it takes up', classes: small } }}
        hint={{ text: 'A practice listed here is documented. It is not proof that fewer people leave.' }}
        value={draft.practice}
        items={[...practices, { divider: 'or' }, { value: '', text: 'None of these' }]}
      />
    )}
    <Textarea
      name="title"
      label={{ text: 'What will be done', classes: 'govuk-label--s' }}
      hint={{ text: 'One thing, in a sentence. Do not name people.' }}
      rows={3}
      value={draft.title}
      errorMessage={errorAt(issues, 'title')}
    />
    <Radios
      name="decision"
      fieldset={{ legend: { text: 'Is it agreed?', classes: small } }}
      value={draft.decision}
      items={[
        { value: 'agreed', text: 'Agreed' },
        { value: 'partly agreed', text: 'Partly agreed' },
        { value: 'not agreed', text: 'Not agreed' },
      ]}
      errorMessage={errorAt(issues, 'decision')}
    />
    <Textarea
      name="response"
      label={{ text: 'Why it was decided so', classes: 'govuk-label--s' }}
      hint={{ text: 'You can leave this blank where it is agreed as it stands' }}
      rows={3}
      value={draft.response}
      errorMessage={errorAt(issues, 'response')}
    />
    <Input
      name="owner"
      label={{ text: 'Owner', classes: 'govuk-label--s' }}
      hint={{ text: 'One post or role, for example Deputy Head of PDU' }}
      value={draft.owner}
      errorMessage={errorAt(issues, 'owner')}
    />
    <Input
      name="alongside"
      label={{ text: 'Works with (optional)', classes: 'govuk-label--s' }}
      value={draft.alongside}
      errorMessage={errorAt(issues, 'alongside')}
    />
    <DayField
      name="target"
      legend="Target date"
      hint="For example, 31 3 2027"
      value={draft.target}
      issues={issues}
    />
    <Checkboxes
      name="repeats"
      items={[{ value: 'annual', text: 'It is due again every year', checked: draft.repeats }]}
    />
    <h2 class="govuk-heading-m">How it is measured (optional)</h2>
    <Input
      name="measureName"
      label={{ text: 'What is measured', classes: 'govuk-label--s' }}
      hint={{ text: 'For example, managers who completed SEEDS2' }}
      value={draft.measureName}
      errorMessage={errorAt(issues, 'measureName')}
    />
    <Radios
      name="measureUnit"
      classes="govuk-radios--inline"
      fieldset={{ legend: { text: 'Measured as', classes: small } }}
      value={draft.measureUnit}
      items={[
        { value: 'percent', text: 'Per cent' },
        { value: 'number', text: 'A number' },
      ]}
    />
    <Input
      name="baseline"
      classes="govuk-input--width-5"
      label={{ text: 'The value now', classes: 'govuk-label--s' }}
      hint={{ text: 'Leave blank where nobody knows: the first value recorded then counts as the start' }}
      value={draft.baseline}
      inputmode="decimal"
      errorMessage={errorAt(issues, 'baseline')}
    />
    <Input
      name="measureTarget"
      classes="govuk-input--width-5"
      label={{ text: 'The value to reach by the target date', classes: 'govuk-label--s' }}
      value={draft.measureTarget}
      inputmode="decimal"
      errorMessage={errorAt(issues, 'measureTarget')}
    />
    <Button>Begin the action</Button>
  </PostForm>
);
