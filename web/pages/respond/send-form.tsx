import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SEAL } from './form-names.ts';
import type { View } from './view.ts';
import { Word } from './word.tsx';
import { say } from './said.tsx';

export interface SendFormProps {
  readonly view: View;
  readonly k: number;
  /** The link, sealed by the session: what makes a second press of the button the same sending. */
  readonly seal: string;
}

export const SendForm = ({ view, k, seal }: SendFormProps) => (
  <>
    <InsetText>{say(view, 'promise', { k, others: k - 1 })}</InsetText>
    <PostForm action="/send">
      <input type="hidden" name={SEAL} value={seal} />
      <Button>
        <Word view={view} name="send" />
      </Button>
    </PostForm>
    <p class="govuk-body">
      <a class="govuk-link" href="/ended">
        {say(view, 'sending.stop')}
      </a>
    </p>
  </>
);
