import { spoken } from '../../wording/spoken.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Code } from './code.tsx';
import { Frame } from './frame.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';
import { said, say } from './said.tsx';

interface SaveCodeProps {
  readonly view: View;
  /** Undefined once the first page is answered: the code is shown at the start alone. */
  readonly code: string | undefined;
  readonly expires: string;
}

export function SaveCode({ view, code, expires }: SaveCodeProps) {
  const title = spoken(view, code === undefined ? 'saving.shownTitle' : 'saving.codeTitle');
  return (
    <Frame view={view} title={title}>
      <h1 class="govuk-heading-l">{said(title)}</h1>
      {code === undefined ? (
        <p class="govuk-body">{say(view, 'saving.shownText')}</p>
      ) : (
        <>
          <p class="govuk-body">{say(view, 'saving.codeUse')}</p>
          <Code label={say(view, 'saving.codeLabel')} code={code} />
          <InsetText>{say(view, 'saving.codeWarning')}</InsetText>
        </>
      )}
      <p class="govuk-body">{say(view, 'saving.keptUntil', { day: expires })}</p>
      <form method="get" action="/continue">
        <Button>
          <Word view={view} name="continue" />
        </Button>
      </form>
    </Frame>
  );
}
