import { ROLE_NAMES, RoleGroup } from '../../../../shared/domain/context/role-group.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import type { ViewChoice } from '../../../../shared/domain/wheel/saved-view.ts';
import { STRAND_NAMES, STRANDS } from '../../../../shared/domain/wheel/strands.ts';
import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Input } from '../../../components/input.tsx';
import { Select } from '../../../components/select.tsx';
import { errorAt } from '../actions/fields.tsx';

/** Which grade and strand: by a form that only asks. */
export const ChooseView = ({ scope, grade, strand }: ViewChoice) => (
  <form class="holdfast-filter" method="get" action={`/wheel/${scope}`}>
    <Select
      name="grade"
      label={{ text: 'Grade' }}
      value={grade}
      items={[
        { text: 'All grades', value: '' },
        ...RoleGroup.options.map((each) => ({ text: ROLE_NAMES[each], value: each })),
      ]}
    />
    <Select
      name="strand"
      label={{ text: 'Strand' }}
      value={strand}
      items={[
        { text: 'All strands', value: '' },
        ...STRANDS.map((each) => ({ text: STRAND_NAMES[each], value: each })),
      ]}
    />
    <Button classes="govuk-button--secondary">Show this view</Button>
  </form>
);

export interface SaveViewProps {
  readonly chosen: ViewChoice;
  readonly form: string;
  readonly name: string;
  readonly issues: readonly Issue[];
}

export const SaveView = ({ chosen: { scope, grade, strand }, form, name, issues }: SaveViewProps) => (
  <PostForm action={`/views/${scope}`}>
    <input type="hidden" name="form" value={form} />
    {grade && <input type="hidden" name="grade" value={grade} />}
    {strand && <input type="hidden" name="strand" value={strand} />}
    <Input
      name="name"
      label={{ text: 'Save this view under a name', classes: 'govuk-label--s' }}
      hint={{ text: 'Only you see your saved views. What they show is decided anew each time.' }}
      value={name}
      errorMessage={errorAt(issues, 'name')}
    />
    <Button classes="govuk-button--secondary">Save this view</Button>
  </PostForm>
);
