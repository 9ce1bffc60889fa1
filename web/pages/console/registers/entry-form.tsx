import { type RegisterName, REGISTERS } from '../../../../shared/domain/improvement/register.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { Button } from '../../../components/button.tsx';
import { Input } from '../../../components/input.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import type { Typed } from '../actions/typed.ts';
import { errorAt, errorsOf } from '../actions/fields.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { registerLink } from './words.ts';

interface EntryFormProps extends Surroundings {
  readonly register: RegisterName;
  /** Undefined for one that is new. */
  readonly entry: string | undefined;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
}

export const EntryForm = ({ register, entry, typed, issues, ...surroundings }: EntryFormProps) => {
  const form = REGISTERS[register];
  const title = entry === undefined ? `New ${form.entry}` : `Change this ${form.entry}`;
  return (
    <Frame {...surroundings} title={title} trail={[registerLink(register)]} error={errorsOf(issues)}>
      <Column>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">Do not name people here.</p>
        <PostForm action={entry === undefined ? `/registers/${register}` : `/registers/${register}/${entry}`}>
          {entry === undefined && <input type="hidden" name="form" value={typed['form'] ?? ''} />}
          {entry !== undefined && <input type="hidden" name="revision" value={typed['revision'] ?? ''} />}
          {form.fields.map(({ id, label, hint, must, as }) => {
            const field = {
              name: id,
              label: { text: must ? label : `${label} (optional)`, classes: 'govuk-label--s' },
              hint: hint === undefined ? undefined : { text: hint },
              value: typed[id],
              errorMessage: errorAt(issues, id),
            };
            if (as === 'text') return <Textarea {...field} rows={4} />;
            if (as === 'line') return <Input {...field} />;
            return (
              <Input
                {...field}
                classes="govuk-input--width-10"
                prefix={as === 'pounds' ? { text: '£' } : undefined}
              />
            );
          })}
          <Button>Save</Button>
        </PostForm>
      </Column>
    </Frame>
  );
};
