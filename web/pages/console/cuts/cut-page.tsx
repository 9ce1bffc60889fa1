import type { CutRow, ReleasedCut } from '../../../../shared/domain/disclosure/cuts/cut.ts';
import type { CutRequest } from '../../../../shared/domain/disclosure/cuts/cut-request.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { Tag } from '../../../components/tag.tsx';
import { WarningText } from '../../../components/warning-text.tsx';
import { ReportTableView } from '../../report/report-table.tsx';
import type { Cell, Table } from '../../../../shared/domain/report/report.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { CUTS, stateOf, STATES, tableWords } from './words.ts';

interface CutPageProps extends Surroundings {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly request: CutRequest;
  /** How a question is asked. */
  readonly nameOf: (question: string) => string;
  /** Undefined where it was not granted. */
  readonly table: ReleasedCut | undefined;
}

export const CutPage = ({ campaign, request, nameOf, table, ...surroundings }: CutPageProps) => {
  const title = tableWords(request.table, nameOf);
  const answer = request.decided?.answer;
  return (
    <Frame {...surroundings} title={title} trail={[CUTS]}>
      <Column>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{campaign.title}</span>
          {title}
        </h1>
        {table && (
          <WarningText>OFFICIAL-SENSITIVE. Share it only with people who need it for their work.</WarningText>
        )}
        <SummaryList
          rows={[
            {
              key: { text: 'Asked by' },
              value: { text: `${request.by}, ${dayInWords(request.asked.slice(0, 10))}` },
            },
            { key: { text: 'What it is for' }, value: { text: request.why } },
            { key: { text: 'Answer' }, value: { text: <Tag {...STATES[stateOf(request)]} /> } },
          ]}
        />
        {answer?.is === 'refused' && <InsetText>{answer.why}</InsetText>}
        {answer === undefined && (
          <>
            <p class="govuk-body">It was not decided. Ask for it again: the same table gets one answer.</p>
            <Button href={`/campaigns/${campaign.id}/cuts/ask`}>Ask again</Button>
          </>
        )}
        {table && table.without.length > 0 && (
          <p class="govuk-body">
            Nothing was counted in that time, or not in whole quarters, of: {table.without.join('; ')}.
          </p>
        )}
        {table && (
          <p class="govuk-body">
            [c] is confidential. No group has fewer than {table.thresholds['k'] ?? 0} respondents.
          </p>
        )}
      </Column>
      {table && areasOf(table).map((each) => <ReportTableView table={each} />)}
    </Frame>
  );
};

/** A table for each area that it is of, as a report has them. A column with nothing to read is named above it. */
const areasOf = ({ columns, rows }: ReleasedCut): readonly Table[] =>
  [...Map.groupBy(rows, ({ area }) => area)].map(([area, own], at) => {
    const isRead = ({ value }: ReleasedCut['columns'][number]): boolean =>
      own.some(({ figures }) => typeof cellOf(figures[value]) !== 'object');
    const read = columns.filter(isRead);
    const hidden = columns.filter((column) => !isRead(column)).map(({ label }) => label);
    return {
      id: `cut_${at + 1}`,
      title: area,
      note: [
        'Counts of respondents.',
        ...(hidden.length === 0 ? [] : [`[c] in every group: ${hidden.join('; ')}.`]),
      ].join(' '),
      columns: [
        { title: 'Group', kind: 'text', detail: false },
        { title: 'Respondents', kind: 'count', detail: false },
        ...read.map(({ label }) => ({ title: label, kind: 'number' as const, detail: false })),
      ],
      rows: own.map(({ label, n, figures }): Cell[] => [
        label,
        cellOf(n),
        ...read.map(({ value }) => cellOf(figures[value])),
      ]),
    };
  });

function cellOf(figure: CutRow['n'] | undefined): Cell {
  if (figure?.is === 'count') return figure.x;
  return figure?.is === 'bound' ? `0 to ${figure.most}` : { mark: 'c' };
}
