import type { Child } from 'hono/jsx';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { CHECKED, FORM } from './form-names.ts';
import { Frame } from './frame.tsx';
import { said } from './said.tsx';
import { to, type View } from './view.ts';

interface CodeFormProps {
  readonly view: View;
  readonly title: Said;
  readonly text: Said;
  readonly path: string;
  readonly name: string;
  readonly label: Said;
  readonly hint: Said;
  readonly button: Child;
  readonly typed?: string | undefined;
  readonly error?: Said | undefined;
  readonly children?: Child;
}

/** A page that asks for a code. Pasting works, and nothing has to be remembered (WCAG 2.2, 3.3.8). */
export const CodeForm = (props: CodeFormProps) => {
  const { view, title, name, error } = props;
  return (
    <Frame
      view={view}
      title={title}
      error={error === undefined ? [] : [{ text: said(error), href: `#${name}` }]}
      form
    >
      <h1 class="govuk-heading-l">{said(title)}</h1>
      <p class="govuk-body">{said(props.text)}</p>
      <PostForm action={to(view, props.path)} id={FORM}>
        {error !== undefined && <input type="hidden" name={CHECKED} value="yes" />}
        <Input
          name={name}
          label={{ text: said(props.label), classes: 'govuk-label--s' }}
          hint={{ text: said(props.hint) }}
          errorMessage={error === undefined ? undefined : { text: said(error) }}
          value={props.typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          classes="holdfast-code-input"
        />
        <Button>{props.button}</Button>
      </PostForm>
      {props.children}
    </Frame>
  );
};
