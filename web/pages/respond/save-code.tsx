import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { inWords } from '../../wording/dates.ts';
import { words } from '../../wording/en.ts';
import { Code } from './code.tsx';
import { Frame } from './frame.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';

interface SaveCodeProps {
  readonly view: View;
  /** Undefined once the first page is answered: the code is shown at the start alone. */
  readonly code: string | undefined;
  readonly expires: string;
}

const { saving } = words;

export function SaveCode({ view, code, expires }: SaveCodeProps) {
  const title = code === undefined ? saving.shownTitle : saving.codeTitle;
  return (
    <Frame view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {code === undefined ? (
        <p class="govuk-body">{saving.shownText}</p>
      ) : (
        <>
          <p class="govuk-body">{saving.codeUse}</p>
          <Code label={saving.codeLabel} code={code} />
          <InsetText>{saving.codeWarning}</InsetText>
        </>
      )}
      <p class="govuk-body">{saving.keptUntil(inWords(expires))}</p>
      <form method="get" action="/continue">
        <Button>
          <Word view={view} name="continue" />
        </Button>
      </form>
    </Frame>
  );
}
