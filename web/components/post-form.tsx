import { createContext, type PropsWithChildren, useContext } from 'hono/jsx';

/** The field of a form that only a page of the same session can fill in. */
export const FORM_KEY = 'form-key';

/** What the session's own pages put there: given once, around the whole page. */
export const FormKey = createContext<string | undefined>(undefined);

interface PostFormProps {
  readonly action: string;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** The one way to a form that changes something: it carries the key of its session. */
export function PostForm({ action, id, classes, children }: PropsWithChildren<PostFormProps>) {
  const key = useContext(FormKey);
  return (
    <form method="post" action={action} id={id} class={classes} novalidate>
      {key !== undefined && <input type="hidden" name={FORM_KEY} value={key} />}
      {children}
    </form>
  );
}
