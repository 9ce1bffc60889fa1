import type { Issue } from '../../../shared/domain/kernel/problem.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Input } from '../../components/input.tsx';
import { PostForm } from '../../components/post-form.tsx';

/** What was typed, and what is wrong with it. */
export interface TypedReader {
  readonly address: string;
  readonly passOn?: boolean;
  readonly issue: Issue | undefined;
}

interface ReaderFormProps {
  readonly action: string;
  readonly button: string;
  readonly typed: TypedReader | undefined;
  /** Whether the reader may be allowed to pass the report on. */
  readonly passOn: boolean;
}

export const ReaderForm = ({ action, button, typed, passOn }: ReaderFormProps) => (
  <PostForm action={action}>
    <Input
      name="reader"
      type="email"
      autocomplete="off"
      spellcheck={false}
      value={typed?.address}
      label={{ text: 'Address of the reader' }}
      hint={{
        text:
          'The one that they sign in with. They see the report only if it is of a unit or region that they answer ' +
          'for.',
      }}
      errorMessage={typed?.issue && { text: typed.issue.message }}
    />
    {passOn && (
      <Checkboxes
        name="pass-on"
        values={typed?.passOn === true ? ['yes'] : []}
        items={[
          {
            value: 'yes',
            text: 'They may pass it on to the head of the unit',
            hint: {
              text: 'For an HR business partner, where the report is about the head’s own management.',
            },
          },
        ]}
      />
    )}
    <Button>{button}</Button>
  </PostForm>
);
