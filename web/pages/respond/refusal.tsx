import { spoken, spokenAll } from '../../wording/spoken.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { Button } from '../../components/button.tsx';
import { PostForm } from '../../components/post-form.tsx';
import type { refusals } from '../../wording/en/refusals.ts';
import { FORM } from './form-names.ts';
import { Frame } from './frame.tsx';
import { Help } from './help.tsx';
import { to, type View } from './view.ts';
import { said, say } from './said.tsx';

export type RefusalName = keyof typeof refusals;

/** What a person can do from a page that says no. */
export type WayOn = 'ask' | 'resume' | 'continue' | 'retry';

interface RefusalProps {
  readonly view: View;
  readonly name: RefusalName;
  readonly ways: readonly WayOn[];
  /** What was being sent, where it can be sent again as it is. */
  readonly again?: readonly (readonly [name: string, value: string])[] | undefined;
}

export const Refusal = ({ view, name, ways, again }: RefusalProps) => {
  const title = spoken(view, `refusals.${name}.title`);
  return (
    <Frame view={view} title={title} form={again !== undefined}>
      <h1 class="govuk-heading-l">{said(title)}</h1>
      {spokenAll(view, `refusals.${name}.text`).map((paragraph) => (
        <p class="govuk-body">{said(paragraph)}</p>
      ))}
      {ways.includes('retry') && <Retry view={view} again={again} />}
      {ways.includes('resume') && (
        <Way href={to(view, '/resume')} text={spoken(view, 'landing.resumeLink')} />
      )}
      {ways.includes('continue') && view.session === 'answering' && (
        <Way href="/continue" text={spoken(view, 'information.backToAnswers')} />
      )}
      {ways.includes('ask') && <Help view={view} before="information.ask" otherwise="information.askOther" />}
    </Frame>
  );
};

const Way = ({ href, text }: { readonly href: string; readonly text: Said }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {said(text)}
    </a>
  </p>
);

/** The same request once more: what was typed travels along, so that nothing has to be typed again. */
const Retry = ({ view, again }: Pick<RefusalProps, 'view' | 'again'>) => {
  const button = <Button>{say(view, 'information.tryAgain')}</Button>;
  return again === undefined ? (
    <form method="get" action={view.path}>
      {button}
    </form>
  ) : (
    <PostForm action={view.path} id={FORM}>
      {again.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {button}
    </PostForm>
  );
};
