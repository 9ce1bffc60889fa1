import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { words } from '../../wording/en.ts';

export interface SendFormProps {
  readonly k: number;
  /** The link, sealed by the session: what makes a second press of the button the same sending. */
  readonly seal: string;
}

const { sending } = words;

export const SendForm = ({ k, seal }: SendFormProps) => (
  <>
    <InsetText>{words.promise(k)}</InsetText>
    <form method="post" action="/send" novalidate>
      <input type="hidden" name="seal" value={seal} />
      <Button>{sending.send}</Button>
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href="/ended">
        {sending.stop}
      </a>
    </p>
  </>
);
