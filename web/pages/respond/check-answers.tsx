import type { CheckRow } from '../../../shared/domain/instrument/check-rows.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { words } from '../../wording/en.ts';
import { word } from '../../wording/word.ts';
import { Dropped } from './dropped.tsx';
import { Frame } from './frame.tsx';
import { said } from './said.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';

interface CheckAnswersProps {
  readonly view: View;
  readonly sections: readonly { readonly title: Said; readonly rows: readonly CheckRow[] }[];
  readonly k: number;
  /** The link, sealed by the session: what makes a second press of the button the same sending. */
  readonly seal: string;
  readonly back: string;
  readonly dropped: readonly Said[];
}

const { sending } = words;

export function CheckAnswers({ view, sections, k, seal, back, dropped }: CheckAnswersProps) {
  return (
    <Frame view={view} title={word(view.language, 'checkYourAnswers')} back={back}>
      <Dropped view={view} questions={dropped} />
      <h1 class="govuk-heading-l">
        <Word view={view} name="checkYourAnswers" />
      </h1>
      <p class="govuk-body">{sending.checkIntro}</p>
      {sections.map(({ title, rows }) => (
        <>
          <h2 class="govuk-heading-m">{said(title)}</h2>
          <SummaryList rows={rows.map((row) => summaryRow(view, row))} classes="govuk-!-margin-bottom-9" />
        </>
      ))}
      <h2 class="govuk-heading-m">{sending.sendTitle}</h2>
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
    </Frame>
  );
}

const summaryRow = (view: View, { asked, page, values }: CheckRow) => ({
  key: { text: said(asked) },
  value: { text: values === undefined ? sending.notProvided : <Values values={values} /> },
  actions: {
    items: [
      {
        href: `/q/${page}`,
        text: <Word view={view} name="change" />,
        visuallyHiddenText: (
          <>
            {sending.hidden}
            {said(asked)}
          </>
        ),
      },
    ],
  },
});

/** Line by line, whether several choices or several lines of one text. */
const Values = ({ values }: { readonly values: readonly (Said | string)[] }) => (
  <>
    {values
      .flatMap((value): readonly (Said | string)[] =>
        typeof value === 'string' ? value.split('\n') : [value],
      )
      .map((line, at) => (
        <>
          {at > 0 && <br />}
          <bdi>{said(line)}</bdi>
        </>
      ))}
  </>
);
