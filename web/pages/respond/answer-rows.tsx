import type { CheckRow } from '../../../shared/domain/instrument/check-rows.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { said, say } from './said.tsx';
import type { View } from './view.ts';
import { Word } from './word.tsx';

interface AnswerRowsProps {
  readonly view: View;
  readonly rows: readonly CheckRow[];
  /** The address of the page where a row can be changed. */
  readonly place: (row: CheckRow) => string;
}

/** What was answered, each with a link to change it. */
export const AnswerRows = ({ view, rows, place }: AnswerRowsProps) => (
  <SummaryList
    rows={rows.map((row) => summaryRow(view, row, place(row)))}
    classes="govuk-!-margin-bottom-9"
  />
);

const summaryRow = (view: View, { asked, values }: CheckRow, href: string) => ({
  key: { text: said(asked) },
  value: {
    text: values === undefined ? <Word view={view} name="notProvided" /> : <Values values={values} />,
  },
  actions: {
    items: [
      {
        href,
        text: <Word view={view} name="change" />,
        visuallyHiddenText: (
          <>
            {say(view, 'sending.hidden')} {said(asked)}
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
