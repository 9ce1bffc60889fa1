import type { BeforeAndAfter } from '../../../../shared/domain/improvement/before-and-after.ts';
import type { DriverFigure, DriverFigures } from '../../../../shared/domain/improvement/driver-figures.ts';
import { percentOf } from '../../../../shared/domain/report/estimate.ts';
import { figureWords, ofThose } from '../../../../shared/domain/report/words.ts';
import { InsetText } from '../../../components/inset-text.tsx';
import { Table } from '../../../components/table.tsx';

export interface OfDriver {
  readonly campaign: string;
  readonly figures: DriverFigures;
  readonly figure: DriverFigure;
  readonly later: readonly BeforeAndAfter[];
}

/** A driver before the action and since: what may be shown of it, and what a fall does not prove. */
export const Later = ({ driver }: { readonly driver: OfDriver | undefined }) => (
  <>
    <h2 class="govuk-heading-m">Before and after</h2>
    {driver === undefined ? (
      <p class="govuk-body">The figures of the report that this action was begun from cannot be shown.</p>
    ) : (
      <Shown driver={driver} />
    )}
  </>
);

const Shown = ({ driver: { figures, figure, later, campaign } }: { readonly driver: OfDriver }) => (
  <>
    <p class="govuk-body">
      When this action was begun, {figureWords(figure.figure, figures.group)} of those who answered in{' '}
      {figures.group.name} named {figure.name.toLowerCase()} as a reason for leaving ({campaign}).
    </p>
    {later.length === 0 ? (
      <p class="govuk-body">
        There is no newer figure to compare with yet. It appears here with the first report run that has
        enough new answers of the same group.
      </p>
    ) : (
      <Compared later={later} />
    )}
    <InsetText>
      <p class="govuk-body">
        Do not take a fall for a success of the action. People act on what stands out, and what stands out
        tends to be less marked the next time by chance alone (regression to the mean).
        {figure.expected !== undefined && ` ${expectedWords(figure.expected)}`}
      </p>
      <p class="govuk-body">
        Those who answered later are other people, and much else changed besides. Look at places without the
        action, too.
      </p>
    </InsetText>
  </>
);

const expectedWords = (expected: number): string =>
  `If nothing at all changed here, about ${expected}% would be expected to name it next time: the figure drawn towards the region’s.`;

const Compared = ({ later }: Pick<OfDriver, 'later'>) => (
  <Table
    caption="The reason before and since, of those who answered"
    captionClasses="govuk-table__caption--s"
    firstCellIsHeader
    head={[{ text: 'Answers' }, { text: 'Before' }, { text: 'Since' }, { text: 'Change' }]}
    rows={later.map((each) => [
      { text: each.of === 'newer answers' ? 'Newer answers of this campaign' : each.title },
      { text: <Share {...each.before} level={each.group.level} /> },
      { text: <Share {...each.after} level={each.group.level} /> },
      { text: VERDICTS[each.verdict] },
    ])}
  />
);

const VERDICTS: Readonly<Record<BeforeAndAfter['verdict'], string>> = {
  higher: 'Named more often',
  lower: 'Named less often',
  none: 'No clear change',
};

/** A unit's count of 2 or fewer stays so. */
const LOW = 2;

const Share = ({ x, n, level }: BeforeAndAfter['after'] & { readonly level: string }) => {
  if (level === 'unit' && x <= LOW) return <>{`${LOW} or fewer of ${n}`}</>;
  const [, low, high] = percentOf(x, n);
  return (
    <>
      {ofThose(x, n)}
      {typeof low === 'number' && typeof high === 'number' && (
        <span class="holdfast-second-line">
          95% interval {low}% to {high}%
        </span>
      )}
    </>
  );
};
